'use client'
import { query } from '@imeds/client'
import { findPatients, type FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Kbd, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { focusOnce } from '../focus-once.ts'
import type { Place } from '../place.ts'
import classes from './find.module.css'
import { TakeOver } from '../register/take-over.tsx'
import { PatientOption } from './patient-option.tsx'

type Props = {
  place: Place
  label?: string
  onChoose: (patient: FoundPatient) => void
  /** Left out where nobody is registered. */
  onRegister?: (text: string) => void
  /** Whether what is typed on the page goes here from the start. */
  ready?: boolean
}

/** One box for whatever the desk was told; arrows and Enter choose. */
export function FindPatient({ place, label, onChoose, onRegister, ready = false }: Props) {
  const t = useTranslations('desk.find')
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [asked] = useDebouncedValue(text.trim(), 200)
  const isAsked = asked.length > 0
  const found = useQuery({
    ...query(findPatients, { body: { text: asked, facilityId: place.facilityId, limit: 8 } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const items = isAsked && text.trim() !== '' ? (found.data?.items ?? []) : []
  const current = items[Math.min(active, items.length - 1)]
  const optionId = (patientId: string) => `${id}-${patientId}`
  const choose = (patient: FoundPatient) => {
    setText('')
    onChoose(patient)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && items.length > 0)
      setActive((at) => (Math.min(at, items.length - 1) + step + items.length) % items.length)
    else if (event.key === 'Enter' && current && asked === text.trim()) choose(current)
    else if (event.key === 'Escape' && text !== '') setText('')
    else return
    event.preventDefault()
  }
  const count = isAsked && found.isSuccess && text.trim() !== '' ? t('count', { count: items.length }) : ''
  return (
    <Stack gap="sm">
      <TextInput
        ref={ready ? focusOnce : undefined}
        data-desk-search={onRegister ? true : undefined}
        label={label ?? t('label')}
        description={t('hint')}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={onRegister ? <Kbd aria-hidden>/</Kbd> : null}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? optionId(current.id) : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden role="status">{count}</VisuallyHidden>
      {found.isError ? <ErrorState error={found.error} onRetry={found.refetch} /> : null}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('results')}
        className={classes['list']}
        hidden={items.length === 0}
      >
        {items.map((patient) => (
          <PatientOption
            key={patient.id}
            id={optionId(patient.id)}
            patient={patient}
            zone={place.zone}
            active={patient === current}
            onChoose={() => choose(patient)}
          />
        ))}
      </div>
      {count && items.length === 0 ? <Text size="sm">{t('none', { text: asked })}</Text> : null}
      {onRegister ? (
        <Button
          variant={count && items.length === 0 ? 'filled' : 'default'}
          leftSection={<IconUserPlus size={18} aria-hidden />}
          rightSection={
            <Kbd aria-hidden visibleFrom="sm">
              n
            </Kbd>
          }
          onClick={() => onRegister(text.trim())}
        >
          {t('register')}
        </Button>
      ) : null}
      {onRegister ? <TakeOver place={place} text={text.trim()} onDone={choose} /> : null}
    </Stack>
  )
}

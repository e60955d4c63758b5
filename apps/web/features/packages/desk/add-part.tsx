'use client'
import { query } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { listPackageChoices } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import {
  Button,
  Combobox,
  Group,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettled, useTypedSearch } from '@/lib/use-typed-search.ts'
import type { Mode } from '@/ui/mode.tsx'
import { Money } from '@/ui/money.tsx'
import { RupeeInput } from '@/ui/rupee-input.tsx'
import { SearchCombobox } from '@/ui/search-combobox.tsx'
import classes from '../packages.module.css'
import type { Item } from '../types.ts'
import { nothingMore, type FormItem } from './form-values.ts'

type Adding = { facilityId: string; onAdd: (item: Omit<FormItem, 'key'>) => void }
const kinds: readonly Item['kind'][] = ['lab_test', 'consultation', 'procedure']

/** Puts one more part into a package: a test, a consultation or a procedure. */
export function AddPart(props: Adding) {
  const t = useTranslations('packages')
  const [kind, setKind] = useState<Item['kind']>('lab_test')
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('form.kind')}
        value={kind}
        onChange={setKind}
        data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {kind === 'lab_test' ? <TestSearch {...props} /> : null}
      {kind === 'consultation' ? <ConsultationFields {...props} /> : null}
      {kind === 'procedure' ? <ProcedureFields onAdd={props.onAdd} /> : null}
    </Stack>
  )
}

function TestSearch({ facilityId, onAdd }: Adding) {
  const t = useTranslations('packages.form')
  const items = useTranslations('packages.items')
  const search = useTypedSearch()
  const { typed, text, asked, combobox } = search
  const found = useQuery({
    ...query(listPackageChoices, { params: { id: facilityId }, query: { text } }),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const settled = useSettled(search, found)
  const tests = asked ? (found.data?.tests ?? []) : []
  const pick = (key: string) => {
    const test = tests.find((one) => keyOf(one) === key)
    if (!test || !settled) return
    onAdd({
      ...nothingMore,
      kind: 'lab_test',
      label: test.name,
      worthPaise: test.pricePaise,
      testId: test.testId,
      laboratoryId: test.laboratoryId,
      laboratoryName: test.laboratoryName,
    })
    search.clear()
  }
  return (
    <SearchCombobox
      store={combobox}
      onPick={pick}
      label={t('findTest')}
      value={typed}
      leftSection={<IconSearch size={18} aria-hidden />}
      onChange={(event) => search.type(event.currentTarget.value)}
      onClick={search.reopen}
      onKeyDown={(event) => {
        // The form around it is sent by its button.
        if (event.key === 'Enter') event.preventDefault()
      }}
      hidden={!asked}
      options={{ 'aria-label': t('findTest'), mah: '18rem', style: { overflowY: 'auto' } }}
    >
      {settled && tests.length === 0 ? <Combobox.Empty>{t('noTest')}</Combobox.Empty> : null}
      {tests.map((test) => (
        <Combobox.Option key={keyOf(test)} value={keyOf(test)}>
          <Group justify="space-between" wrap="nowrap" gap="md">
            <div>
              <Text fw={600}>{test.name}</Text>
              <Text size="sm" c="dimmed">
                {items('at', { place: test.laboratoryName })}
              </Text>
            </div>
            <Money paise={test.pricePaise} />
          </Group>
        </Combobox.Option>
      ))}
    </SearchCombobox>
  )
}

const keyOf = ({ testId, laboratoryId }: { testId: string; laboratoryId: string }) =>
  `${testId} ${laboratoryId}`

type Choices = ReplyOf<typeof listPackageChoices>
type Doctor = Choices['practitioners'][number]
/** One doctor, or anyone of a speciality, as one value of a select. */
type Who = { value: string; label: string; doctors: readonly Doctor[]; item: Partial<FormItem> }

function ConsultationFields({ facilityId, onAdd }: Adding) {
  const t = useTranslations('packages.form')
  const modes = useTranslations('common.modes')
  const choices = useQuery(query(listPackageChoices, { params: { id: facilityId }, query: {} }))
  const people = useWho(choices.data?.practitioners ?? [])
  const [chosen, setChosen] = useState('')
  const [wanted, setMode] = useState<Mode>('in_person')
  const who = people.find(({ value }) => value === chosen) ?? people[0]
  const offerings = who?.doctors.flatMap((doctor) => doctor.offerings) ?? []
  const offered = [...new Set(offerings.map(({ mode }) => mode))]
  const mode = offered.includes(wanted) ? wanted : offered[0]
  if (choices.isSuccess && people.length === 0) return <Text c="dimmed">{t('noDoctors')}</Text>
  const add = () => {
    if (!who || !mode) return
    const fees = offerings.filter((one) => one.mode === mode).map(({ feePaise }) => feePaise)
    const worthPaise = Math.max(...fees)
    onAdd({
      ...nothingMore,
      kind: 'consultation',
      label: t('consultation', { who: who.label }),
      worthPaise: worthPaise >= 100 ? worthPaise : null,
      mode,
      ...who.item,
    })
  }
  return (
    <div className={classes['adding']}>
      <NativeSelect
        label={t('who')}
        value={who?.value ?? ''}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={people.map(({ value, label }) => ({ value, label }))}
      />
      <NativeSelect
        label={t('mode')}
        value={mode ?? ''}
        onChange={({ currentTarget }) => setMode(currentTarget.value as Mode)}
        data={offered.map((value) => ({ value, label: modes(value) }))}
      />
      <Button variant="default" onClick={add} disabled={!who || !mode}>
        {t('add')}
      </Button>
    </div>
  )
}

function useWho(doctors: readonly Doctor[]): Who[] {
  const t = useTranslations('packages.items')
  const specialities = new Map(
    doctors.flatMap((doctor) => doctor.specialities.map(({ code, title }) => [code, title] as const)),
  )
  return [
    ...doctors.map((doctor) => ({
      value: doctor.id,
      label: t('doctor', { name: doctor.name }),
      doctors: [doctor],
      item: { practitionerId: doctor.id, practitionerName: doctor.name },
    })),
    ...[...specialities].map(([code, title]) => ({
      value: code,
      label: t('anyone', { speciality: title }),
      doctors: doctors.filter((doctor) => doctor.specialities.some((one) => one.code === code)),
      item: { specialityCode: code, specialityTitle: title },
    })),
  ]
}

function ProcedureFields({ onAdd }: Pick<Adding, 'onAdd'>) {
  const t = useTranslations('packages.form')
  const [label, setLabel] = useState('')
  const [worthPaise, setWorth] = useState<number | null>(null)
  const add = () => {
    onAdd({ ...nothingMore, kind: 'procedure', label: label.trim(), worthPaise })
    setLabel('')
    setWorth(null)
  }
  return (
    <div className={classes['adding']}>
      <TextInput
        label={t('procedure')}
        placeholder={t('procedureExample')}
        maxLength={200}
        autoComplete="off"
        value={label}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <RupeeInput label={t('worth')} paise={worthPaise} onChange={setWorth} />
      <Button variant="default" onClick={add} disabled={label.trim() === '' || worthPaise === null}>
        {t('add')}
      </Button>
    </div>
  )
}

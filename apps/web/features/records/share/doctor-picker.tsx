'use client'
import { query } from '@imeds/client'
import { searchPractitioners } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

type Props = { error?: string | null; onPick: (practitionerId: string) => void }

/** A verified doctor, found by name. */
export function DoctorPicker({ error, onPick }: Props) {
  const t = useTranslations('records.share')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 250)
  const found = useQuery({
    ...query(searchPractitioners, { query: { text: asked, limit: 10 } }),
    enabled: asked.length > 1,
  })
  // A text that fits nothing is answered with everybody.
  const fitting = found.data?.orderExplanation.code === 'no_match' ? [] : (found.data?.items ?? [])
  const data = fitting.map(({ id, givenName, familyName, specialities }) => ({
    value: id,
    label: [`Dr ${givenName} ${familyName}`, specialities.map(({ title }) => title).join(', ')]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Select
      label={t('doctor')}
      description={t('doctorHint')}
      required
      searchable
      searchValue={text}
      onSearchChange={setText}
      data={data}
      // The server has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={asked.length > 1 && !found.isPending ? t('doctorNone') : undefined}
      error={error}
      onChange={(value) => onPick(value ?? '')}
    />
  )
}

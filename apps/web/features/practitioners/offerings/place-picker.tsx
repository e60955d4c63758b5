'use client'
import { query } from '@imeds/client'
import { listFacilities } from '@imeds/contracts/facilities'
import { PinCode } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

type Props = { taken: readonly string[]; onPick: (facilityId: string) => void }

/** Adds a clinic or hospital, found by town or PIN code. */
export function PlacePicker({ taken, onPick }: Props) {
  const t = useTranslations('practitioners.offerings')
  const [typed, setTyped] = useState('')
  const [where] = useDebouncedValue(typed.trim(), 300)
  const narrowed = where === '' ? {} : PinCode.safeParse(where).success ? { pinCode: where } : { city: where }
  const facilities = useQuery({
    ...query(listFacilities, { query: { limit: 100, ...narrowed } }),
    placeholderData: keepPreviousData,
  })
  const offered = (facilities.data?.items ?? []).filter(
    ({ id, kind }) => (kind === 'clinic' || kind === 'hospital') && !taken.includes(id),
  )
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput
        label={t('searchPlace')}
        value={typed}
        maxLength={200}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Select
        label={t('addPlace')}
        placeholder={t('choosePlace')}
        searchable
        comboboxProps={{ portalProps: { target: '#content' } }}
        value={null}
        nothingFoundMessage={t('noPlaces')}
        data={offered.map(({ id, name, address }) => ({ value: id, label: `${name}, ${address.city}` }))}
        onChange={(id) => id && onPick(id)}
      />
    </SimpleGrid>
  )
}

'use client'
import { query } from '@imeds/client'
import { searchMedicines } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Combobox, Loader } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useProblem } from '@/lib/use-format.ts'
import { useSettled, useTypedSearch } from '@/lib/use-typed-search.ts'
import { SearchCombobox } from '@/ui/search-combobox.tsx'
import type { Medicine } from '../types.ts'
import { MedicineBadges } from './medicine-badges.tsx'
import classes from './writer.module.css'

/** Finds a medicine by a part of its name. */
export function MedicineSearch({
  onPick,
  inputRef,
}: {
  onPick: (medicine: Medicine) => void
  inputRef: Ref<HTMLInputElement>
}) {
  const t = useTranslations('prescriptions.writer.search')
  const problem = useProblem()
  const search = useTypedSearch()
  const { typed, text, asked, combobox } = search
  const { data, isFetching, error } = useQuery({
    ...query(searchMedicines, { query: { text, limit: 12 } }),
    enabled: asked,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  const found = asked ? (data?.items ?? []) : []
  const settled = useSettled(search, { data, isFetching })
  const pick = (id: string) => {
    const medicine = found.find((one) => one.id === id)
    if (medicine === undefined || !settled) return
    onPick(medicine)
    search.clear()
  }
  const said = error ? problem(error) : settled ? t('none', { text }) : t('searching')
  return (
    <SearchCombobox
      store={combobox}
      inputRef={inputRef}
      onPick={pick}
      label={t('label')}
      placeholder={t('placeholder')}
      value={typed}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={isFetching ? <Loader size={16} /> : null}
      onChange={(event) => search.type(event.currentTarget.value)}
      onFocus={search.reopen}
      options={{ 'aria-label': t('results'), className: classes['options'] ?? '', 'aria-busy': !settled }}
    >
      {found.length === 0 ? (
        <Combobox.Option value="" disabled>
          {said}
        </Combobox.Option>
      ) : (
        found.map((medicine) => (
          <Combobox.Option key={medicine.id} value={medicine.id}>
            <span className={classes['option']}>
              <span>
                <strong>
                  {medicine.genericName} {medicine.strength}
                </strong>{' '}
                <span className={classes['form']}>
                  {[medicine.brandName, medicine.form].filter(Boolean).join(', ')}
                </span>
              </span>
              <MedicineBadges medicine={medicine} />
            </span>
          </Combobox.Option>
        ))
      )}
    </SearchCombobox>
  )
}

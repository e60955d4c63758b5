'use client'
import { call, query } from '@imeds/client'
import { searchProducts, type Product } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Combobox, Loader, Text } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useFormat, useProblem } from '@/lib/use-format.ts'
import { useSettled, useTypedSearch } from '@/lib/use-typed-search.ts'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import { SearchCombobox } from '@/ui/search-combobox.tsx'

type Props = {
  label?: string
  onPick: (product: Product) => void /** Whether what is typed on the page goes here from the start. */
  ready?: boolean
  /** Whose list is searched; staff leave it out for their own. */
  facilityId?: string
}

/** Finds a product by part of its name or by a scanner, which types the digits and Enter. */
export function ProductSearch({ label, onPick, ready = false, facilityId }: Props) {
  const t = useTranslations('stock.search')
  const problem = useProblem()
  const { money } = useFormat()
  const unitWord = useUnitWord()
  const search = useTypedSearch()
  const { typed, text, asked, combobox } = search
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (ready) field.current?.focus()
  }, [ready])
  const list = facilityId ? { facilityId } : {}
  const { data, isFetching, error } = useQuery({
    ...query(searchProducts, { query: { text, limit: 12, ...list } }),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const found = asked ? (data?.items ?? []) : []
  const settled = useSettled(search, { data, isFetching })
  const pick = (id: string) => {
    const product = found.find((one) => one.id === id)
    if (product === undefined || !settled) return
    onPick(product)
    search.clear()
  }
  // A scanner is quicker than any list: its Enter asks for the one product of this barcode.
  const scan = useMutation({
    mutationFn: (digits: string) => call(searchProducts, { query: { text: digits, limit: 2, ...list } }),
    onSuccess: ({ items: [only, another] }) => {
      if (!only || another) return
      onPick(only)
      search.clear()
    },
  })
  const said = error ? problem(error) : settled ? t('none', { text }) : t('searching')
  return (
    <SearchCombobox
      store={combobox}
      inputRef={field}
      onPick={pick}
      label={label ?? t('label')}
      placeholder={t('placeholder')}
      value={typed}
      leftSection={<IconBarcode size={18} aria-hidden />}
      rightSection={isFetching ? <Loader size={16} /> : null}
      onChange={(event) => search.type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        // A form around it is not sent by the scanner.
        event.preventDefault()
        if (!settled && /^\d{8,14}$/.test(typed.trim())) scan.mutate(typed.trim())
      }}
      hidden={!asked}
      options={{ 'aria-label': t('label') }}
    >
      {found.length === 0 ? <Combobox.Empty>{said}</Combobox.Empty> : null}
      {found.map((product) => (
        <Combobox.Option key={product.id} value={product.id}>
          <Text fw={600}>{product.name}</Text>
          <Text size="sm" c="dimmed">
            {[
              product.genericName,
              product.strength,
              product.form,
              product.mrpPaise === null
                ? null
                : t('pack', {
                    count: product.packSize,
                    unit: unitWord(product.unit),
                    price: money(product.mrpPaise),
                  }),
              product.schedule && product.schedule !== 'G'
                ? t('schedule', { schedule: product.schedule })
                : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Combobox.Option>
      ))}
    </SearchCombobox>
  )
}

'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Combobox, Group, Text, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState, type Ref } from 'react'
import { useFirstChosen } from '@/lib/use-typed-search.ts'
import { Money } from '@/ui/money.tsx'
import { SearchCombobox } from '@/ui/search-combobox.tsx'
import { offered, type Item } from './basket.ts'

type Props = { items: readonly Item[]; inputRef?: Ref<HTMLInputElement>; onPick: (item: Item) => void }

/** Finds something on the price list by part of its name; the first is chosen, for Enter. */
export function ItemSearch({ items, inputRef, onPick }: Props) {
  const t = useTranslations('billing.deskSale')
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = offered(items, typed)
  useFirstChosen(combobox, typed, combobox.dropdownOpened)
  const pick = (id: string) => {
    const item = found.find((one) => one.id === id)
    if (!item) return
    onPick(item)
    setTyped('')
    combobox.closeDropdown()
  }
  return (
    <SearchCombobox
      store={combobox}
      inputRef={inputRef}
      onPick={pick}
      label={t('find')}
      placeholder={t('placeholder')}
      value={typed}
      leftSection={<IconSearch size={18} aria-hidden />}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        combobox.openDropdown()
      }}
      onClick={() => combobox.openDropdown()}
      onKeyDown={(event) => {
        // The form around it is sent by its button.
        if (event.key !== 'Enter') return
        event.preventDefault()
        // Quicker than the list could mark its first.
        const [first] = found
        if (typed !== '' && first && combobox.getSelectedOptionIndex() === -1) pick(first.id)
      }}
      options={{ 'aria-label': t('find'), mah: '18rem', style: { overflowY: 'auto' } }}
    >
      {found.length === 0 ? <Combobox.Empty>{t('notFound')}</Combobox.Empty> : null}
      {found.map((item) => (
        <Combobox.Option key={item.id} value={item.id}>
          <Group justify="space-between" wrap="nowrap" gap="md">
            <Text fw={600}>{item.name}</Text>
            <Money paise={item.pricePaise} />
          </Group>
        </Combobox.Option>
      ))}
    </SearchCombobox>
  )
}

'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState, type Ref } from 'react'
import { Money } from '@/ui/money.tsx'
import { offered, type Item } from './basket.ts'

type Props = { items: readonly Item[]; inputRef?: Ref<HTMLInputElement>; onPick: (item: Item) => void }

/** Finds something on the price list by part of its name; the first is chosen, for Enter. */
export function ItemSearch({ items, inputRef, onPick }: Props) {
  const t = useTranslations('billing.deskSale')
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = offered(items, typed)
  const selectFirst = useEffectEvent(() => combobox.selectFirstOption())
  useEffect(() => {
    // After the options are on the page.
    const frame = requestAnimationFrame(() => selectFirst())
    return () => cancelAnimationFrame(frame)
  }, [typed, combobox.dropdownOpened])
  const pick = (id: string) => {
    const item = found.find((one) => one.id === id)
    if (!item) return
    onPick(item)
    setTyped('')
    combobox.closeDropdown()
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      portalProps={{ target: '#content' }}
      position="bottom-start"
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={inputRef}
          label={t('find')}
          placeholder={t('placeholder')}
          value={typed}
          autoComplete="off"
          // Mantine adds what a combobox controls and whether it is open.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="combobox"
          aria-autocomplete="list"
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
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('find')} mah="18rem" style={{ overflowY: 'auto' }}>
          {found.length === 0 ? <Combobox.Empty>{t('notFound')}</Combobox.Empty> : null}
          {found.map((item) => (
            <Combobox.Option key={item.id} value={item.id}>
              <Group justify="space-between" wrap="nowrap" gap="md">
                <Text fw={600}>{item.name}</Text>
                <Money paise={item.pricePaise} />
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

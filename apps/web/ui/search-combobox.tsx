'use client'
import {
  Combobox,
  TextInput,
  type ComboboxOptionsProps,
  type ComboboxStore,
  type TextInputProps,
} from '@mantine/core'
import type { ReactNode, Ref } from 'react'

type Props = TextInputProps & {
  store: ComboboxStore
  inputRef?: Ref<HTMLInputElement> | undefined
  /** The value of the option that was chosen. */
  onPick: (value: string) => void
  options: ComboboxOptionsProps & { 'aria-label': string }
  hidden?: boolean
  children: ReactNode
}

/** A field to type into and the list of what is found below it; by keyboard alone: type, arrow, Enter. */
export function SearchCombobox({
  store,
  inputRef,
  onPick,
  options,
  hidden = false,
  children,
  ...field
}: Props) {
  return (
    <Combobox
      store={store}
      onOptionSubmit={onPick}
      portalProps={{ target: '#content' }}
      position="bottom-start"
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...field}
          ref={inputRef}
          autoComplete="off"
          // Mantine adds what a combobox controls and whether it is open.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="combobox"
          aria-autocomplete="list"
          onBlur={() => store.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={hidden}>
        <Combobox.Options {...options}>{children}</Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

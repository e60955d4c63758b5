'use client'
import { useCombobox, type ComboboxStore } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useEffectEvent, useState } from 'react'

const shortest = 2
const pause = 180

/** What is typed into a field that searches while one types, and the list below it. `text` is what to ask for. */
export function useTypedSearch() {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), pause)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  return {
    typed,
    text,
    asked: text.length >= shortest,
    combobox,
    /** Shows the list again when the field is come back to. */
    reopen: () => {
      if (typed.trim().length >= shortest) combobox.openDropdown()
    },
    type: (value: string) => {
      setTyped(value)
      if (value.trim().length >= shortest) combobox.openDropdown()
      else combobox.closeDropdown()
    },
    /** Something was picked: ready for the next. */
    clear: () => {
      setTyped('')
      combobox.closeDropdown()
    },
  }
}

/**
 * Whether what is found answers what stands in the field; then the first is chosen, for Enter. What is still shown for
 * an earlier text must not be picked by an Enter that comes too soon.
 */
export function useSettled(
  { typed, text, asked, combobox }: ReturnType<typeof useTypedSearch>,
  { data, isFetching }: { data: unknown; isFetching: boolean },
): boolean {
  const settled = asked && !isFetching && typed.trim() === text
  useFirstChosen(combobox, data, settled)
  return settled
}

/** Chooses the first of the list, for Enter, whenever what is listed or whether it is shown changes. */
export function useFirstChosen(combobox: ComboboxStore, listed: unknown, shown: boolean): void {
  const selectFirst = useEffectEvent(() => combobox.selectFirstOption())
  useEffect(() => {
    // After the options are on the page.
    const frame = requestAnimationFrame(() => selectFirst())
    return () => cancelAnimationFrame(frame)
  }, [listed, shown])
}

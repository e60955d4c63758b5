'use client'
import { useLocalStorage } from '@mantine/hooks'

/** Whether single keys act; each person may switch them off on their device (WCAG 2.1.4). */
export const useShortcutsOn = () =>
  useLocalStorage({ key: 'imeds-desk-shortcuts', defaultValue: true, getInitialValueInEffect: true })

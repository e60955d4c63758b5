'use client'
import { type Messages, useMessages } from '@imeds/i18n/react'

type Known = keyof Messages['audit']['records']

/** Every kind of record that the trail knows, for a choice. */
export function useRecordTypes(): Exclude<Known, 'other'>[] {
  const { records } = useMessages().audit
  return (Object.keys(records) as Known[]).filter((type) => type !== 'other')
}

/** Turns a kind of record into words; one that is new to this page is just “the record”. */
export function useRecordWords() {
  const { records } = useMessages().audit
  return (type: string): string => (Object.hasOwn(records, type) ? records[type as Known] : records.other)
}

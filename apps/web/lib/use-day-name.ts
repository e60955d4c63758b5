'use client'
import { useTranslations } from '@imeds/i18n/react'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The name of a weekday; 1 is Monday. */
export function useDayName(): (weekday: number) => string {
  const t = useTranslations('practice.availability.weekdays')
  return (weekday) => t(weekdays[weekday - 1] ?? 'monday')
}

'use client'
import { mutation, newKey, queryKey } from '@imeds/client'
import {
  getWeeklyHours,
  listFreeSlots,
  replaceWeeklyHours,
  type WeeklyHours,
} from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFieldSentence } from '@/lib/use-format.ts'
import type { Practice } from '../practice.ts'
import { copyDay, inOrder, problemsOfRows, toHours, toRows, type HoursRow } from './hours-rows.ts'

type Start = Pick<HoursRow, 'facilityId' | 'weekday' | 'kind'>

const said = (list: readonly WeeklyHours[]) =>
  list
    .map(({ facilityId, mode, kind, weekday, startsAt, endsAt, validFrom, validTo }) =>
      [facilityId, mode, kind, weekday, startsAt, endsAt, validFrom, validTo].join(' '),
    )
    .toSorted()
    .join()
const sameHours = (a: readonly WeeklyHours[], b: readonly WeeklyHours[]) => said(a) === said(b)

/** The week while it is edited: its lines, what is wrong with them, and saving. */
export function useHoursForm({ practitionerId, places }: Practice, saved: readonly WeeklyHours[]) {
  const t = useTranslations('practice.availability')
  const cache = useQueryClient()
  const say = useFieldSentence()
  const [rows, setRows] = useState(() => inOrder(toRows(saved)))
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const problems = problemsOfRows(rows, places)
  const save = useMutation({
    ...mutation(replaceWeeklyHours),
    onSuccess: async (reply) => {
      cache.setQueryData([getWeeklyHours.id, { params: { id: practitionerId } }], reply)
      setRows(inOrder(toRows(reply.hours)))
      setTried(false)
      notifications.show({ message: t('saved') })
      await cache.invalidateQueries({ queryKey: queryKey(listFreeSlots) })
    },
    onError: ({ fields }) => {
      const { rowOf } = toHours(rows)
      const places = fields.map(
        (problem) => [rowOf[Number(problem.path.split('.')[2])] ?? '', say(problem)] as const,
      )
      setRefused(new Map(places))
    },
  })
  const change = (next: HoursRow[]) => {
    setRefused(new Map())
    setRows(next)
  }
  return {
    rows,
    /** Shown once somebody tried to save. */
    problems: tried ? problems : new Map<string, never>(),
    refused,
    isDirty: !sameHours(toHours(rows).hours, saved),
    isSaving: save.isPending,
    error: save.error,
    add: (start: Start, modes: HoursRow['modes']) =>
      change([
        ...rows,
        { ...start, key: newKey(), modes, startsAt: '', endsAt: '', validFrom: '', validTo: '' },
      ]),
    update: (key: string, part: Partial<HoursRow>) =>
      change(rows.map((row) => (row.key === key ? { ...row, ...part } : row))),
    remove: (key: string) => change(rows.filter((row) => row.key !== key)),
    copy: (facilityId: string, from: number, to: readonly number[]) =>
      change(copyDay(rows, { facilityId, from, to, newKey })),
    discard: () => {
      save.reset()
      setTried(false)
      change(inOrder(toRows(saved)))
    },
    save: () => {
      setTried(true)
      if (problems.size === 0)
        save.mutate({ params: { id: practitionerId }, body: { hours: toHours(rows).hours } })
    },
  }
}
export type HoursForm = ReturnType<typeof useHoursForm>

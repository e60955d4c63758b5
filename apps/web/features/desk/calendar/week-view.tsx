'use client'
import type { Appointment, WorkingDays } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Card, ScrollArea, Table, UnstyledButton } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'
import { addDays } from '@/lib/zoned-time.ts'
import type { Place } from '../place.ts'
import { visitsOf, workOf, type Doctor } from './calendar-days.ts'
import classes from './calendar.module.css'
import { WorkHours } from './work-hours.tsx'

type Props = {
  place: Place
  doctors: readonly Doctor[]
  working: readonly WorkingDays[]
  appointments: readonly Appointment[]
  monday: string
  today: string
  onDay: (date: string) => void
}

/** A week: how much each doctor has on each day; a cell leads to its day. */
export function WeekView({ place, doctors, working, appointments, monday, today, onDay }: Props) {
  const t = useTranslations('desk.calendar')
  const day = useTranslations('desk.day')
  const { instant, calendarDate } = useFormat()
  const dates = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  const span = `${calendarDate(monday)} – ${calendarDate(addDays(monday, 6))}`
  const nameOf = (date: string) => instant(`${date}T12:00:00Z`, 'UTC', 'day')
  return (
    <Card padding="md">
      <ScrollArea
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': t('grid', { span }), role: 'group' }}
      >
        <Table className={classes['week']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('doctor')}</Table.Th>
              {dates.map((date) => (
                <Table.Th key={date} scope="col" data-today={date === today || undefined}>
                  {nameOf(date)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {doctors.map(({ id, name }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">{day('doctor', { name })}</Table.Th>
                {dates.map((date) => {
                  const visits = visitsOf(appointments, { doctorId: id, date, zone: place.zone })
                  return (
                    <Table.Td key={date}>
                      <UnstyledButton
                        className={classes['cell']}
                        data-some={visits.length > 0 || undefined}
                        onClick={() => onDay(date)}
                      >
                        <span>{t('visits', { count: visits.length })}</span>
                        {visits[0] ? (
                          <span className={classes['mode']}>
                            {t('first', { time: instant(visits[0].startsAt, place.zone, 'time') })}
                          </span>
                        ) : null}
                        <WorkHours day={workOf(working, { doctorId: id, date })} zone={place.zone} />
                      </UnstyledButton>
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Card>
  )
}

'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Group } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { PageHeader } from '@/ui/page-header.tsx'
import { useFormat } from '@/lib/use-format.ts'
import { DayColumn } from './day/day-column.tsx'
import { useTokenChange } from './day/use-token-change.ts'
import classes from './desk.module.css'
import { FindPatient } from './find/find-patient.tsx'
import { PatientPanel } from './patient/patient-panel.tsx'
import type { Place } from './place.ts'
import { RegisterForm } from './register/register-form.tsx'
import { ShortcutsHelp } from './shortcuts/shortcuts-help.tsx'
import { useShortcutsOn } from './shortcuts/use-shortcuts-on.ts'
import { useDeskDay } from './use-desk-day.ts'

type Props = { place: Place; today: string }

/** The parts of the screen are far apart: the keys find them by their marks. */
const focusOn = (mark: string) => document.querySelector<HTMLElement>(mark)?.focus()

/** The one screen of a busy counter: who is looked for, the day, and who is chosen. */
export function DeskScreen({ place, today }: Props) {
  const t = useTranslations('desk')
  const { instant } = useFormat()
  const day = useDeskDay(place, today)
  const changes = useTokenChange(place)
  const [chosenId, setChosen] = useState<string | null>(null)
  const [registering, setRegistering] = useState<string | null>(null)
  const [help, { open, close }] = useDisclosure()
  const [on] = useShortcutsOn()
  const focusSearch = () => {
    setRegistering(null)
    setTimeout(() => focusOn('[data-desk-search]'))
  }
  const choose = (patientId: string | null) => {
    setRegistering(null)
    setChosen(patientId)
    if (patientId === null) focusSearch()
    // Once it is there.
    else setTimeout(() => focusOn('[data-panel]'))
  }
  const free = (act: () => void) => () => {
    if (document.querySelector('[role="dialog"]') === null) act()
  }
  useHotkeys(
    on
      ? [
          ['/', free(focusSearch)],
          ['n', free(() => setRegistering(''))],
          ['q', free(() => focusOn('[data-row]'))],
          ['shift+?', free(open), { usePhysicalKeys: false }],
        ]
      : [],
  )
  const queues = day.queues ?? []
  return (
    <div>
      <PageHeader
        above={instant(`${today}T12:00:00Z`, 'UTC', 'day')}
        title={place.name}
        actions={
          <Group gap="xs">
            <ShortcutsHelp opened={help} onOpen={open} onClose={close} />
          </Group>
        }
      />
      <div className={classes['columns']}>
        <section aria-label={t('find.title')} className={classes['find']}>
          <Card padding="md">
            {registering === null ? (
              <FindPatient place={place} onChoose={({ id }) => choose(id)} onRegister={setRegistering} />
            ) : (
              <RegisterForm
                place={place}
                today={today}
                text={registering}
                onDone={({ id }) => choose(id)}
                onBack={focusSearch}
              />
            )}
          </Card>
        </section>
        <section aria-label={t('day.title')} className={classes['day']} aria-busy={changes.busy}>
          <DayColumn place={place} day={day} changes={changes} chosenId={chosenId} onChoose={choose} />
        </section>
        <section
          aria-label={t('patient.title')}
          className={classes['patient']}
          data-panel
          tabIndex={-1}
          data-empty={chosenId === null || undefined}
        >
          <PatientPanel place={place} today={today} queues={queues} patientId={chosenId} onChoose={choose} />
        </section>
      </div>
    </div>
  )
}

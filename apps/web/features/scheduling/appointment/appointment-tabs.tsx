'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { AppointmentList, type When } from './appointment-list.tsx'

const tabs = ['upcoming', 'past'] as const

/** What lies ahead and what is over. The address keeps the tab, so that going back finds it. */
export function AppointmentTabs({ first }: { first: When }) {
  const t = useTranslations('scheduling.list')
  const [when, setWhen] = useState(first)
  const turnTo = (value: string | null) => {
    const next = tabs.find((tab) => tab === value) ?? 'upcoming'
    setWhen(next)
    window.history.replaceState(null, '', next === 'past' ? '?when=past' : location.pathname)
  }
  return (
    <Tabs value={when} onChange={turnTo} keepMounted={false}>
      <Tabs.List mb="lg">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab} fz="md" py="sm">
            {t(tab)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab} value={tab}>
          <AppointmentList when={tab} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

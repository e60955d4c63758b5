'use client'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect } from '@mantine/core'
import { chosenOf, type Device, type DeviceKind } from './device-list.ts'

type Props = {
  kind: DeviceKind
  devices: readonly Device[]
  wanted: string | undefined
  onChoose: (id: string) => void
}

/** One of several devices of a kind; where there is one, it is named and nothing is to be chosen. */
export function DeviceSelect({ kind, devices, wanted, onChoose }: Props) {
  const t = useTranslations('callCheck.devices')
  const chosen = chosenOf(devices, wanted)
  if (chosen === null) return null
  return (
    <NativeSelect
      label={t(kind)}
      data={devices.map(({ id, label }) => ({ value: id, label }))}
      value={chosen}
      disabled={devices.length === 1}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  )
}

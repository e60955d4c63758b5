'use client'
import { query } from '@imeds/client'
import { getFacility } from '@imeds/contracts/facilities'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Group, Text } from '@mantine/core'
import { IconMapPin, IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { directionsTo } from './directions.ts'

type Props = {
  id: string
  /** What is known without asking. */
  name: string
  address: string
  /** Nobody has to go there. */
  online?: boolean
}

/** A place of care: where it is, how to get there, and whom to call. */
export function FacilityContact({ id, name, address, online = false }: Props) {
  const t = useTranslations('facilities.contact')
  const { data } = useQuery(query(getFacility, { params: { id } }))
  return (
    <div>
      <Text fw={560}>{name}</Text>
      {online ? null : <Text c="dimmed">{address}</Text>}
      <Group gap="lg" mt={4}>
        {online ? null : (
          <Anchor
            href={directionsTo({ name, address, location: data?.location ?? null })}
            target="_blank"
            rel="noreferrer"
            aria-label={t('directionsTo', { name })}
          >
            <IconMapPin size={16} aria-hidden style={{ verticalAlign: '-0.15em' }} /> {t('directions')}
          </Anchor>
        )}
        {data?.phone ? (
          <Anchor href={`tel:${data.phone}`}>
            <IconPhone size={16} aria-hidden style={{ verticalAlign: '-0.15em' }} />{' '}
            {t('call', { phone: data.phone })}
          </Anchor>
        ) : null}
      </Group>
    </div>
  )
}

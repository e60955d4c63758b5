'use client'
import type { RecordAccess } from '@imeds/contracts/audit'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import type { z } from 'zod'
import { FullTime } from './full-time.tsx'
import { useRecordWords } from './record-words.ts'

type Access = z.output<typeof RecordAccess>

/** One reading or change: who, what, when, and why where a reason was asked for. */
export function RecordAccessRow({ access }: { access: Access }) {
  const t = useTranslations('audit.access')
  const who = useWho()
  const wordsOf = useRecordWords()
  return (
    <li>
      <div>
        <Text fw={560}>{who(access.by)}</Text>
        <Text size="sm">{t(`did.${access.action}`, { record: wordsOf(access.recordType) })}</Text>
        {access.reason ? (
          <Text size="sm" c="var(--imeds-warning-text)">
            {t('reason', { reason: access.reason })}
          </Text>
        ) : null}
      </div>
      <Text size="sm" c="dimmed">
        <FullTime instant={access.at} />
      </Text>
    </li>
  )
}

/** Professionals by name, everybody else by what they are. */
function useWho() {
  const t = useTranslations('audit.access')
  const roleOf = useTranslations('common.roles')
  return ({ you, role, practitionerName, facilityName }: Access['by']): string => {
    if (you) return t('you')
    if (practitionerName) return t('doctor', { name: practitionerName })
    if (role === null) return t('someone')
    if (role === 'patient') return t('family')
    return facilityName ? t('roleAt', { role: roleOf(role), facility: facilityName }) : roleOf(role)
  }
}

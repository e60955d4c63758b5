'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCircleCheck, IconInfoCircle, IconShieldX } from '@tabler/icons-react'
import { useState } from 'react'
import { useFindingText, useFormat } from '@/lib/use-format.ts'
import { StatusBadge } from '@/ui/status-badge.tsx'
import type { Finding } from '../types.ts'
import { byGravity, type Override, type Saved } from './draft-state.ts'
import classes from './writer.module.css'

const looks = {
  forbidden: { icon: IconBan, tone: 'danger' },
  contraindicated: { icon: IconShieldX, tone: 'danger' },
  major: { icon: IconAlertTriangle, tone: 'warning' },
  moderate: { icon: IconInfoCircle, tone: 'info' },
} as const
const shortestReason = 5

type Props = {
  saved: Saved
  overrides: readonly Override[]
  onOverride: (override: Override) => void
  onTakeBack: (finding: Finding) => void
}

const isAbout = (finding: Finding) => (override: Override) =>
  override.rule === finding.rule && override.subject === finding.subject

/** What the rules have against the draft, the gravest first. */
export function FindingsList({ saved, overrides, onOverride, onTakeBack }: Props) {
  const t = useTranslations('prescriptions.writer.findings')
  const findings = byGravity(saved.draft.findings)
  if (findings.length === 0)
    return saved.draft.medicationRequests.length === 0 ? null : (
      <p className={classes['clear']}>
        <IconCircleCheck size={20} aria-hidden /> {t('none')}
      </p>
    )
  return (
    <section aria-label={t('title')}>
      <h3 className={classes['heading']}>{t('title')}</h3>
      <ul className={classes['findings']}>
        {findings.map((finding) => (
          <FindingItem
            key={`${finding.rule} ${finding.subject}`}
            finding={finding}
            names={finding.positions.map(
              (at) => saved.draft.medicationRequests[at]?.medicine.genericName ?? '',
            )}
            override={overrides.find(isAbout(finding)) ?? null}
            onOverride={(reason) => onOverride({ rule: finding.rule, subject: finding.subject, reason })}
            onTakeBack={() => onTakeBack(finding)}
          />
        ))}
      </ul>
    </section>
  )
}

type ItemProps = {
  finding: Finding
  names: readonly string[]
  override: Override | null
  onOverride: (reason: string) => void
  onTakeBack: () => void
}

function FindingItem({ finding, names, override, onOverride, onTakeBack }: ItemProps) {
  const t = useTranslations('prescriptions.writer.findings')
  const format = useFormat()
  const { kind, rule, severity, overridable, prescribedElsewhere: elsewhere } = finding
  const { text, source } = useFindingText()(finding)
  const { icon: FindingIcon, tone } = looks[severity]
  const needsReason = severity === 'contraindicated' || severity === 'major'
  return (
    <li className={classes['finding']} data-tone={override === null ? tone : 'neutral'}>
      <FindingIcon size={22} aria-hidden />
      <Stack gap={4}>
        <Group gap="xs">
          <StatusBadge tone={tone}>{t(`severity.${severity}`)}</StatusBadge>
          <Text fw={560}>{t(`kind.${kind}`)}</Text>
        </Group>
        <Text>{text}</Text>
        {elsewhere === null ? null : (
          <Text size="sm">
            {t('elsewhere', {
              name: elsewhere.practitionerName,
              date: format.calendarDate(elsewhere.signedOn),
            })}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {names.length === 0 ? null : `${t('concerns', { names: names.join(', ') })}. `}
          {t('rule', { rule })}. {t('source', { source })}
        </Text>
        {overridable ? null : <Text fw={560}>{t('forbidden')}</Text>}
        {override !== null ? (
          <Group gap="sm">
            <Text size="sm">{t('overridden', { reason: override.reason })}</Text>
            <Button size="compact-sm" variant="subtle" onClick={onTakeBack}>
              {t('takeBack')}
            </Button>
          </Group>
        ) : overridable && needsReason ? (
          <OverrideForm onOverride={onOverride} />
        ) : null}
      </Stack>
    </li>
  )
}

function OverrideForm({ onOverride }: { onOverride: (reason: string) => void }) {
  const t = useTranslations('prescriptions.writer.findings')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!open)
    return (
      <Button
        size="compact-md"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen(true)}
      >
        {t('override')}
      </Button>
    )
  return (
    <Stack gap="xs" align="flex-start">
      <Textarea
        w="100%"
        minRows={2}
        maxLength={300}
        label={t('reason')}
        description={t('reasonHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        // Its reader just asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <Button
        size="sm"
        disabled={reason.trim().length < shortestReason}
        onClick={() => onOverride(reason.trim())}
      >
        {t('confirm')}
      </Button>
    </Stack>
  )
}

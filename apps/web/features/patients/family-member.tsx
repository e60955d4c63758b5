'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconShieldHeart } from '@tabler/icons-react'
import { LinkButton } from '@/ui/link-button.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { FamilyMenu } from './family-menu.tsx'
import { PatientAvatar } from './patient-avatar.tsx'
import type { Patient } from './patient.ts'

/** One profile on the family page. */
export function FamilyMember({ person, onRemoved }: { person: Patient; onRemoved: (news: string) => void }) {
  const t = useTranslations('patients')
  const genderOf = useTranslations('common.genders')
  return (
    <Card component="li">
      <Stack gap="md" h="100%">
        <Group wrap="nowrap" align="flex-start">
          <PatientAvatar patient={person} />
          <Stack gap={4} flex={1} miw={0}>
            <Title order={2} size="h4">
              {person.name}
            </Title>
            <Text size="sm" c="dimmed">
              {t('about', { age: person.age, gender: genderOf(person.gender) })}
            </Text>
            <Group gap="xs">
              {person.relation ? (
                <StatusBadge tone={person.relation === 'self' ? 'accent' : 'neutral'}>
                  {t(`relations.${person.relation}`)}
                </StatusBadge>
              ) : null}
            </Group>
          </Stack>
          <FamilyMenu person={person} onRemoved={onRemoved} />
        </Group>
        {person.guardian ? (
          <Group gap={6} wrap="nowrap" c="dimmed">
            <IconShieldHeart size={18} aria-hidden />
            <Text size="sm">{t('guardian')}</Text>
          </Group>
        ) : null}
        <LinkButton href={`/profile/${person.id}`} variant="default" mt="auto" fullWidth>
          {t('open')}
          <VisuallyHidden> {person.name}</VisuallyHidden>
        </LinkButton>
      </Stack>
    </Card>
  )
}

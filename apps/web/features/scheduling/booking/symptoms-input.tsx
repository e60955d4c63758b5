'use client'
import { query } from '@imeds/client'
import { listSymptomGroups } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Anchor, Stack, TagsInput } from '@mantine/core'
import { IconAmbulance } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

const most = 20

/** Symptoms for the doctor to read. One that may mean danger to life is answered at once. */
export function SymptomsInput({
  value,
  onChange,
}: {
  value: string[]
  onChange: (symptoms: string[]) => void
}) {
  const t = useTranslations('scheduling.book')
  const { data } = useQuery(query(listSymptomGroups))
  const symptoms = data?.items.flatMap((group) => group.symptoms) ?? []
  const dangers = new Set(symptoms.filter(({ redFlag }) => redFlag).map(({ title }) => title))
  const danger = value.find((one) => dangers.has(one))
  return (
    <Stack gap="sm">
      <TagsInput
        label={t('symptoms')}
        description={t('symptomsHint')}
        data={[...new Set(symptoms.map(({ title }) => title))]}
        value={value}
        onChange={(next) => onChange(next.map((one) => one.slice(0, 200)))}
        maxTags={most}
        limit={40}
        size="md"
        acceptValueOnBlur
      />
      {danger === undefined ? null : (
        <Alert color="danger" variant="light" role="alert" icon={<IconAmbulance aria-hidden />}>
          {t('emergency', { symptom: danger })}{' '}
          <Anchor href="tel:112" fw={640} c="inherit" td="underline">
            {t('call')}
          </Anchor>
        </Alert>
      )}
    </Stack>
  )
}

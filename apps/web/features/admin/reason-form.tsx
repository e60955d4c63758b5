'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useFocusFirst } from '@/lib/use-focus-first.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

type Props = {
  lead?: string
  label: string
  description?: string
  /** How many letters it takes, and what is said when there are fewer. */
  least: number
  tooShort: string
  submit: string
  pending: boolean
  error: unknown
  onSubmit: (reason: string) => void
  onCancel: () => void
}

/** Asks for the reason of a grave step; it goes into the audit trail with the step. */
export function ReasonForm({ lead, label, description, least, tooShort, submit, ...rest }: Props) {
  const common = useTranslations('common')
  const element = useFocusFirst()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length < least ? tooShort : null) },
  })
  return (
    <form ref={element} onSubmit={form.onSubmit(({ reason }) => rest.onSubmit(reason.trim()))} noValidate>
      <Stack gap="md" align="flex-start">
        {lead ? <Text>{lead}</Text> : null}
        <Textarea
          w="100%"
          label={label}
          description={description}
          maxLength={500}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <FormError error={rest.error} values={{ reason: '' }} />
        <Group>
          <SubmitButton color="danger" loading={rest.pending}>
            {submit}
          </SubmitButton>
          <Button variant="default" onClick={rest.onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

'use client'
import { isApiError, mutation, query } from '@imeds/client'
import { AdministrativeGender, Phone } from '@imeds/contracts'
import { findDuplicates, registerPatient, type FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { FormError } from '@/ui/form-error.tsx'
import { PhoneInput } from '@/ui/phone-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { focusOnce } from '../focus-once.ts'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'
import { ContactFields } from './contact-fields.tsx'
import { KnownAlready } from './known-already.tsx'
import { problemsOf, toRegistration, valuesFrom, type RegisterValues } from './register-values.ts'

type Props = {
  place: Place
  today: string
  /** What the search box held. */
  text: string
  onDone: (patient: FoundPatient) => void
  onBack: () => void
}

/** Registers somebody, and shows while one types who may be known already. */
export function RegisterForm({ place, today, text, onDone, onBack }: Props) {
  const t = useTranslations('desk.register')
  const genderOf = useTranslations('common.genders')
  const showFieldErrors = useFieldErrors()
  const { refresh, say } = useTold()
  const form = useForm<RegisterValues>({
    initialValues: valuesFrom(text),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, today)).map(([field, problem]) => [field, t(`checks.${problem}`)]),
      ),
  })
  const known = useKnown(place, form.values)
  const register = useMutation({
    ...mutation(registerPatient),
    onSuccess: async (patient) => {
      say(t('done', { name: patient.name, number: patient.patientNumber ?? '' }))
      await refresh()
      onDone(patient)
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const stopped = isApiError(register.error) && register.error.code === 'possible_duplicates'
  // Whoever stands in the list when the button says so was looked at.
  const send = (notSameAs: string[]) =>
    form.onSubmit((values) =>
      register.mutate({ body: toRegistration(values, { facilityId: place.facilityId, notSameAs }) }),
    )
  return (
    <form noValidate onSubmit={send(stopped ? known.map(({ id }) => id) : [])}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        <TextInput
          ref={focusOnce}
          label={t('name')}
          required
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            type="date"
            label={t('birthDate')}
            min="1900-01-01"
            max={today}
            required
            {...form.getInputProps('birthDate')}
          />
          <NativeSelect
            label={t('gender')}
            required
            data={[
              { value: '', label: t('pick') },
              ...AdministrativeGender.options.map((value) => ({ value, label: genderOf(value) })),
            ]}
            {...form.getInputProps('gender')}
          />
        </SimpleGrid>
        <PhoneInput label={t('phone')} description={t('phoneHint')} {...form.getInputProps('phone')} />
        <TextInput
          label={t('abha')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('abhaNumber')}
        />
        <ContactFields form={form} today={today} />
        <KnownAlready items={known} zone={place.zone} onChoose={onDone} />
        {stopped ? null : <FormError error={register.error} values={form.values} />}
        <Group gap="sm" grow>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
          <SubmitButton loading={register.isPending}>
            {stopped && known.length > 0 ? t('others') : t('save')}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}

/** Who on the books may be the one whose data stands in the fields. */
function useKnown(place: Place, values: RegisterValues) {
  const [{ name, birthDate, phone }] = useDebouncedValue(values, 300)
  const number = Phone.safeParse(phone).data
  const full = name.trim().length >= 3
  const { data } = useQuery({
    ...query(findDuplicates, {
      body: {
        facilityId: place.facilityId,
        ...(full ? { name: name.trim() } : {}),
        ...(/^\d{4}-\d\d-\d\d$/.test(birthDate) ? { birthDate } : {}),
        ...(number ? { phone: number } : {}),
      },
    }),
    enabled: (full && birthDate !== '') || number !== undefined,
  })
  return data?.items ?? []
}

'use client'
import { mutation } from '@imeds/client'
import { AdministrativeGender } from '@imeds/contracts'
import { updateUser, type User } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { usePersonChange } from './use-person-change.ts'

/** What an installation keeps of who works in it: gender, and the number with their council. */
export function StaffFacts({ user }: { user: User }) {
  const t = useTranslations('admin.people')
  const genderOf = useTranslations('common.genders')
  const changed = usePersonChange()
  const [gender, setGender] = useState<User['gender']>(user.gender)
  const [number, setNumber] = useState(user.registrationNumber ?? '')
  const save = useMutation({ ...mutation(updateUser), onSuccess: changed(t('factsSaved')) })
  return (
    <SectionCard title={t('facts')} lead={t('factsLead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({
            params: { id: user.id },
            body: { gender, registrationNumber: number.trim() || null },
          })
        }}
      >
        <Group align="flex-end" gap="md">
          <NativeSelect
            label={t('gender')}
            value={gender ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setGender(AdministrativeGender.safeParse(value).data ?? null)
            }
            data={[
              { value: '', label: t('genderNone') },
              ...AdministrativeGender.options.map((value) => ({ value, label: genderOf(value) })),
            ]}
          />
          <TextInput
            label={t('registrationNumber')}
            maxLength={40}
            autoComplete="off"
            value={number}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          />
          <SubmitButton loading={save.isPending} variant="default">
            {t('factsSave')}
          </SubmitButton>
        </Group>
        <FormError error={save.error} />
      </form>
    </SectionCard>
  )
}

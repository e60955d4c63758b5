'use client'
import { mutation } from '@imeds/client'
import { createStore } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

/** Opens the first place where a facility keeps stock. */
export function AddStore({ facilityId }: { facilityId: string }) {
  const t = useTranslations('stock.addStore')
  const router = useRouter()
  const [name, setName] = useState('')
  const add = useMutation({ ...mutation(createStore), onSuccess: () => router.refresh() })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    add.mutate({ params: { id: facilityId }, body: { name: name.trim() } })
  }
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t('name')}
            placeholder={t('example')}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SubmitButton loading={add.isPending}>{t('do')}</SubmitButton>
        </Group>
        <FormError error={add.error} />
      </form>
    </SectionCard>
  )
}

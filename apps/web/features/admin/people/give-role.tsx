'use client'
import { mutation, query } from '@imeds/client'
import { type Role, roles } from '@imeds/contracts'
import { listFacilities } from '@imeds/contracts/facilities'
import { assignRole, Role as RoleSchema, type User } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../admin.module.css'
import { isOfFacility } from './is-of-facility.ts'
import { usePersonChange } from './use-person-change.ts'

/** Gives another role; those that work at a place ask for the place. */
export function GiveRole({ user }: { user: User }) {
  const t = useTranslations('admin.people')
  const roleOf = useTranslations('common.roles')
  const changed = usePersonChange()
  const [role, setRole] = useState<Role>('front_desk')
  const [facilityId, setFacilityId] = useState('')
  const [missing, setMissing] = useState(false)
  const needsPlace = isOfFacility(role)
  const places = useQuery({ ...query(listFacilities, { query: { limit: 100 } }), enabled: needsPlace })
  const give = useMutation({ ...mutation(assignRole), onSuccess: changed(t('given')) })
  const submit = () => {
    setMissing(needsPlace && facilityId === '')
    if (needsPlace && facilityId === '') return
    give.mutate({ params: { id: user.id }, body: { role, ...(needsPlace ? { facilityId } : {}) } })
  }
  return (
    <form
      aria-label={t('give')}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md" align="flex-start">
        <div className={classes['filters']} style={{ width: '100%' }}>
          <NativeSelect
            label={t('giveRole')}
            value={role}
            onChange={(event) => setRole(RoleSchema.parse(event.currentTarget.value))}
            data={roles.map((value) => ({ value, label: roleOf(value) }))}
          />
          {needsPlace ? (
            <NativeSelect
              label={t('facility')}
              value={facilityId}
              error={missing ? t('facilityNeeded') : null}
              onChange={(event) => setFacilityId(event.currentTarget.value)}
              data={[
                { value: '', label: '' },
                ...(places.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []),
              ]}
            />
          ) : null}
        </div>
        <FormError error={give.error ?? places.error} />
        <SubmitButton variant="default" loading={give.isPending}>
          {t('give')}
        </SubmitButton>
      </Stack>
    </form>
  )
}

'use client'
import { mutation } from '@imeds/client'
import { setOwnOfferings } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { Profile } from '../profile.ts'
import { useKeepProfile } from '../use-own-profile.ts'
import { newPlace, placesOf, problemsOfOfferings, toOfferings, type PlaceValues } from './offering-values.ts'
import { PlaceOfferings } from './place-offerings.tsx'
import { PlacePicker } from './place-picker.tsx'
import { useFacilities } from './use-facilities.ts'

/** Where and how the practitioner consults, and what it costs. */
export function OfferingsCard({ profile }: { profile: Profile }) {
  const t = useTranslations('practitioners.offerings')
  const router = useRouter()
  const keep = useKeepProfile()
  const [places, setPlaces] = useState(() => placesOf(profile.offerings))
  const [tried, setTried] = useState(false)
  const facilities = useFacilities(places.map(({ facilityId }) => facilityId))
  const problems = problemsOfOfferings(places)
  const save = useMutation({
    ...mutation(setOwnOfferings),
    onSuccess: (changed) => {
      keep(changed)
      setTried(false)
      notifications.show({ message: changed.status === 'verified' ? t('saved') : t('savedShort') })
      // The workplace reads its places on the server.
      router.refresh()
    },
  })
  const change = (at: number, place: PlaceValues) => setPlaces(places.with(at, place))
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) save.mutate({ body: toOfferings(places) })
  }
  const isDirty =
    JSON.stringify(toOfferings(places)) !== JSON.stringify(toOfferings(placesOf(profile.offerings)))
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="lg">
          {places.length === 0 ? <Text c="dimmed">{t('empty')}</Text> : null}
          {places.map((place, at) => (
            <PlaceOfferings
              key={place.facilityId}
              place={place}
              at={at}
              facility={facilities.get(place.facilityId)}
              problems={tried ? problems : {}}
              onChange={(next) => change(at, next)}
              onRemove={() => setPlaces(places.toSpliced(at, 1))}
            />
          ))}
          <PlacePicker
            taken={places.map(({ facilityId }) => facilityId)}
            onPick={(facilityId) => setPlaces([...places, newPlace(facilityId)])}
          />
          <FormError error={save.error} values={{ offerings: [] }} />
          <Group gap="md">
            <SubmitButton loading={save.isPending}>{t('save')}</SubmitButton>
            {isDirty ? (
              <Text size="sm" c="dimmed">
                {t('unsaved')}
              </Text>
            ) : null}
          </Group>
        </Stack>
      </form>
    </SectionCard>
  )
}

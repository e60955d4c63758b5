'use client'
import { mutation, queryKey } from '@imeds/client'
import { listLabOffers, setLabOffer } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { TestPicker } from '../booking/test-picker.tsx'
import type { LabTest } from '../types.ts'

/** Offers a test of the catalogue that the laboratory did not offer yet. */
export function AddOffer({ laboratoryId, known }: { laboratoryId: string; known: readonly string[] }) {
  const t = useTranslations('lab.desk')
  const client = useQueryClient()
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState<LabTest | null>(null)
  const [price, setPrice] = useState('')
  const add = useMutation({
    ...mutation(setLabOffer),
    onSuccess: () => {
      setChosen(null)
      setPrice('')
      setOpened(false)
      void client.invalidateQueries({ queryKey: queryKey(listLabOffers) })
    },
  })
  if (!opened)
    return (
      <div>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('addOffer')}
        </Button>
      </div>
    )
  return (
    <SectionCard title={t('addOffer')}>
      <TestPicker
        chosen={chosen ? [chosen] : []}
        onChange={(tests) => setChosen(tests.findLast(({ id }) => !known.includes(id)) ?? null)}
      />
      {chosen ? (
        <Group align="flex-end" mt="lg">
          <TextInput
            label={t('price')}
            inputMode="decimal"
            value={price}
            onChange={(event) => setPrice(event.currentTarget.value)}
          />
          <Button
            disabled={!(Number(price) >= 1)}
            loading={add.isPending}
            onClick={() =>
              add.mutate({
                params: { id: laboratoryId, testId: chosen.id },
                body: {
                  pricePaise: Math.round(Number(price) * 100),
                  reportingHours: chosen.reportingHours,
                  homeCollection: false,
                  accredited: false,
                  active: true,
                },
              })
            }
          >
            {t('addOffer')}
          </Button>
        </Group>
      ) : null}
      <FormError error={add.error} />
    </SectionCard>
  )
}

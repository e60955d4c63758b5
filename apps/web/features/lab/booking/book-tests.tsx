'use client'
import { mutation, query } from '@imeds/client'
import { matchPrescribedTests, placeLabOrder, type Collection } from '@imeds/contracts/lab'
import { getPatient, listPatients, type Patient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { output } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { useUsablePackages } from '@/lib/use-usable-packages.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { PackageChoice } from '@/ui/package-choice.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../lab.module.css'
import type { LabTest } from '../types.ts'
import { LaboratoryChoice } from './laboratory-choice.tsx'
import { TestPicker } from './test-picker.tsx'
import { TimeChoice } from './time-choice.tsx'
import { usePackagePart, type PackagePart } from './use-package-part.ts'
import { useLaboratories, useSlots, useTerms } from './use-tests.ts'

type Prescribed = { id: string; patientId: string; tests: LabTest[]; unmatched: string[] }

type Props = {
  prescriptionId: string | null
  packagePart?: PackagePart | null
  /** The patient who stands at the desk: booked for them, and paid at the laboratory. */
  counterFor?: string
}

/** Books tests: what, where and when, on one page; from a prescription or a package when one is named. */
export function BookTests({ prescriptionId, packagePart = null, counterFor }: Props) {
  const t = useTranslations('lab.book')
  const family = useQuery({
    ...query(listPatients, { query: { limit: 50 } }),
    enabled: counterFor === undefined,
  })
  const guest = useQuery({
    ...query(getPatient, { params: { id: counterFor ?? '' } }),
    enabled: counterFor !== undefined,
  })
  const people = counterFor === undefined ? family : guest
  const prescribed = useQuery({
    ...query(matchPrescribedTests, { params: { id: prescriptionId ?? '' } }),
    enabled: prescriptionId !== null,
  })
  const part = usePackagePart(packagePart)
  if (people.isPending || part.isPending || (prescriptionId !== null && prescribed.isPending))
    return <LoadingState rows={3} />
  if (people.isError) return <ErrorState error={people.error} onRetry={people.refetch} />
  if (prescribed.isError) return <ErrorState error={prescribed.error} onRetry={prescribed.refetch} />
  if (prescribed.data && !prescribed.data.current)
    return <Alert color="warning" variant="light" title={t('oldPrescription')} />
  const lines = prescribed.data?.lines ?? []
  return (
    <Form
      people={guest.data ? [guest.data] : (family.data?.items ?? [])}
      atDesk={counterFor !== undefined}
      begin={part.begin}
      prescribed={
        prescribed.data
          ? {
              id: prescribed.data.prescriptionId,
              patientId: prescribed.data.patientId,
              tests: [...new Map(lines.flatMap(({ test }) => (test ? [[test.id, test]] : []))).values()],
              unmatched: lines.flatMap(({ test, testName }) => (test ? [] : [testName])),
            }
          : null
      }
    />
  )
}

function Form({
  people,
  begin,
  prescribed,
  atDesk,
}: {
  people: readonly output<typeof Patient>[]
  begin: { patientId: string; tests: LabTest[]; laboratoryId: string | null } | null
  prescribed: Prescribed | null
  atDesk: boolean
}) {
  const t = useTranslations('lab.book')
  const { money } = useFormat()
  const router = useRouter()
  const [patientId, setPatientId] = useState(prescribed?.patientId ?? begin?.patientId ?? people[0]?.id ?? '')
  const patient = people.find(({ id }) => id === patientId)
  const [tests, setTests] = useState<LabTest[]>(prescribed?.tests ?? begin?.tests ?? [])
  const [pinCode, setPinCode] = useState(patient?.address?.pinCode ?? '')
  const laboratories = useLaboratories(
    tests.map(({ id }) => id),
    pinCode,
  )
  const [wanted, setWanted] = useState<string | null>(begin?.laboratoryId ?? null)
  const laboratory = laboratories.data?.items.find(({ id }) => id === wanted) ?? null
  const laboratoryId = laboratory?.id ?? null
  const [how, setHow] = useState<Collection>('visit')
  const collection = laboratory?.homeCollection ? how : 'visit'
  const slots = useSlots(laboratoryId, collection)
  const terms = useTerms(laboratoryId)
  const [startsAt, setStartsAt] = useState<string | null>(null)
  const free = slots.data?.days.some((day) => day.slots.some((slot) => slot.startsAt === startsAt)) ?? false
  const [atCounter, setAtCounter] = useState(atDesk)
  const place = useMutation({
    ...mutation(placeLabOrder),
    onSuccess: ({ id, status }) =>
      router.push(
        atDesk
          ? `/desk/lab/orders/${id}`
          : status === 'held'
            ? `/lab/orders/${id}/checkout`
            : `/lab/orders/${id}`,
      ),
    onError: () => void slots.refetch(),
  })
  const usable = useUsablePackages(
    laboratoryId !== null && tests.length > 0
      ? { patientId, laboratoryId, testIds: tests.map(({ id }) => id).join(',') }
      : null,
  )
  const total =
    (laboratory?.pricePaise ?? 0) -
    (usable.chosen?.testsPaise ?? 0) +
    (collection === 'home' ? (laboratory?.homeCollectionFeePaise ?? 0) : 0)
  const homeless = collection === 'home' && !patient?.address
  // A desk takes no money for another house.
  const costs = total > 0
  const payAtCounter = costs && atCounter && terms.data?.payAtCounter === true
  const unpayable = costs && atDesk && terms.data?.payAtCounter === false
  const ready = laboratory !== null && startsAt !== null && free && !homeless && !unpayable
  const submit = () => {
    if (laboratory === null || startsAt === null) return
    place.mutate({
      body: {
        patientId,
        laboratoryId: laboratory.id,
        testIds: tests.map(({ id }) => id),
        collection,
        startsAt,
        payAtCounter,
        note: '',
        ...(prescribed ? { prescriptionId: prescribed.id } : {}),
        ...(usable.chosen ? { packagePurchaseId: usable.chosen.id } : {}),
      },
    })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={classes['page']}>
        <div className={classes['stack']}>
          <SectionCard title={t('tests')} lead={prescribed ? t('fromPrescription') : undefined}>
            <Stack gap="lg">
              <NativeSelect
                label={t('who')}
                maw="22rem"
                value={patientId}
                disabled={prescribed !== null || atDesk}
                onChange={(event) => {
                  setPatientId(event.currentTarget.value)
                  setPinCode(
                    people.find(({ id }) => id === event.currentTarget.value)?.address?.pinCode ?? pinCode,
                  )
                }}
                data={people.map(({ id, name }) => ({ value: id, label: name }))}
              />
              {prescribed?.unmatched.map((name) => (
                <Alert key={name} color="warning" variant="light" title={t('unmatched', { name })} />
              ))}
              <TestPicker chosen={tests} onChange={setTests} />
            </Stack>
          </SectionCard>
          <SectionCard title={t('laboratory')}>
            <LaboratoryChoice
              laboratories={laboratories}
              pinCode={pinCode}
              onPinCode={setPinCode}
              chosen={laboratoryId}
              onChoose={setWanted}
            />
          </SectionCard>
          <SectionCard title={t('time')}>
            {laboratory === null ? (
              <Text c="dimmed">{t('chooseLaboratory')}</Text>
            ) : (
              <Stack gap="lg">
                <TimeChoice
                  slots={slots}
                  collection={collection}
                  onCollection={setHow}
                  homeFee={laboratory.homeCollection ? money(laboratory.homeCollectionFeePaise) : null}
                  value={startsAt}
                  onChange={setStartsAt}
                />
                {collection === 'home' ? <HomeAddress patient={patient} atDesk={atDesk} /> : null}
              </Stack>
            )}
          </SectionCard>
        </div>
        <div className={classes['sticky']}>
          <SectionCard title={t('summary')}>
            <Stack gap="md">
              <dl className={classes['facts']}>
                <div>
                  <dt>{t('tests')}</dt>
                  <dd>{tests.length === 0 ? t('noneChosen') : tests.map(({ name }) => name).join(', ')}</dd>
                </div>
                {laboratory === null ? null : (
                  <div>
                    <dt>{t('total')}</dt>
                    <dd className={classes['figure']}>
                      <Money paise={total} />
                    </dd>
                  </div>
                )}
              </dl>
              <PackageChoice
                packages={usable.packages}
                chosen={usable.chosen?.id ?? null}
                onChoose={usable.choose}
              />
              {usable.chosen && costs ? (
                <Text size="sm" c="dimmed">
                  {t('packagePays', {
                    tests: tests
                      .filter(({ id }) => usable.chosen?.testIds.includes(id))
                      .map(({ name }) => name)
                      .join(', '),
                  })}
                </Text>
              ) : null}
              {unpayable ? <Alert color="warning" variant="light" title={t('onlineOnly')} /> : null}
              {costs && terms.data?.payAtCounter && atDesk ? <Text>{t('payAtCounter')}</Text> : null}
              {costs && terms.data?.payAtCounter && !atDesk ? (
                <Radio.Group
                  label={t('paying')}
                  value={atCounter ? 'counter' : 'online'}
                  onChange={(next) => setAtCounter(next === 'counter')}
                >
                  <Stack gap="xs" mt="xs">
                    <Radio value="online" label={t('payOnline')} />
                    <Radio value="counter" label={t('payAtCounter')} />
                  </Stack>
                </Radio.Group>
              ) : null}
              <FormError error={place.error} />
              <SubmitButton disabled={!ready} loading={place.isPending || place.isSuccess}>
                {payAtCounter || atDesk || (laboratory !== null && !costs) ? t('submit') : t('submitAndPay')}
              </SubmitButton>
            </Stack>
          </SectionCard>
        </div>
      </div>
    </form>
  )
}

function HomeAddress({ patient, atDesk }: { patient: output<typeof Patient> | undefined; atDesk: boolean }) {
  const t = useTranslations('lab.book')
  const address = patient?.address
  if (address)
    return (
      <Text size="sm" c="dimmed">
        {t('homeAddress', { address: `${address.line}, ${address.city} ${address.pinCode}` })}
      </Text>
    )
  return (
    <Alert color="warning" variant="light" title={t('noAddress')}>
      {patient && !atDesk ? (
        <LinkText href={`/profile/${patient.id}/edit`}>{t('editProfile')}</LinkText>
      ) : null}
    </Alert>
  )
}

import { locales } from '@imeds/i18n'
import { expect, it } from 'vitest'
import { invitationText, invitationVariables, registeredInvitation } from './invitation-text.ts'

const address = 'https://imeds.example'
const key = 'x'.repeat(22)

it.each([...locales])('arrives in %s as it was registered, filled', (locale) => {
  const practitioner = 'Venkata Satyanarayana Subrahmanyam Raju'
  const variables = invitationVariables({ practitioner, key })
  const filled = registeredInvitation(locale, address).replaceAll(
    /##(\w+)##/g,
    (_, name: 'practitioner' | 'key') => variables[name],
  )
  expect(filled).toBe(invitationText(locale, { ...variables, address }).body)
  expect(Object.values(variables).every(({ length }) => length <= 30)).toBe(true)
})

it('keeps the key in the part of the address that no server sees', () => {
  const link = invitationText('en', { practitioner: 'Meera Iyer', address, key }).body.match(/https:\S+/)![0]
  expect(new URL(link)).toMatchObject({ pathname: '/call/guest', search: '', hash: `#${key}` })
})

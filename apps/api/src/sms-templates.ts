import { NotificationKind, notificationDefaults } from '@imeds/contracts/notifications'
import { locales } from '@imeds/i18n'
import { invitationTemplate, registeredInvitation } from './modules/consultation/index.ts'
import { accountTexts } from './modules/identity/index.ts'
import { smsTemplateName } from './modules/messaging/index.ts'
import { neededTemplates, registeredTexts } from './modules/notifications/registered-texts.ts'
import { loadConfig, readEnvFile } from './platform/config.ts'

// Prints every text that goes out by SMS as it is to be registered with MSG91 and on the DLT platform (there `##x##`
// is `{#var#}`), by the name that SMS_TEMPLATES gives its id. `*`: without it IMEDS does not start.
readEnvFile()
// Whoever reads only the beginning closes the pipe.
process.stdout.on('error', () => process.exit(0))
const { publicUrl } = loadConfig(process.env)
const needed = new Set([...Object.keys(accountTexts('en', '')), ...neededTemplates(publicUrl)])
const print = (name: string, text: string) =>
  process.stdout.write(`${needed.has(name) ? '*' : ' '} ${name}\n    ${text}\n`)

for (const locale of locales) {
  for (const [name, text] of Object.entries(accountTexts(locale, publicUrl)))
    print(smsTemplateName(name, locale), text)
  print(smsTemplateName(invitationTemplate, locale), registeredInvitation(locale, publicUrl))
  for (const audience of ['patient', 'practitioner', 'staff'] as const)
    for (const kind of NotificationKind.options.filter((one) => notificationDefaults[audience][one]))
      for (const [name, { registered }] of registeredTexts(audience, kind, { locale, publicUrl }))
        print(smsTemplateName(name, locale), registered)
}

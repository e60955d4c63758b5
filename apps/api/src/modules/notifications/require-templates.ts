import { ConfigError, type Config } from '../../platform/config.ts'
import { accountTemplates } from '../identity/index.ts'
import { neededTemplates } from './registered-texts.ts'

/** Refuses to start with SMS that would be lost one by one. @throws ConfigError that names every text */
export function requireTemplates({ demo, sms, publicUrl }: Pick<Config, 'demo' | 'sms' | 'publicUrl'>): void {
  if (demo || !sms) return
  const missing = [...accountTemplates, ...neededTemplates(publicUrl)].filter((name) => !sms.templates[name])
  if (missing.length === 0) return
  throw new ConfigError([
    `SMS_TEMPLATES has no template for ${missing.join(', ')}: \`npm run sms-templates\` prints the texts to register.`,
  ])
}

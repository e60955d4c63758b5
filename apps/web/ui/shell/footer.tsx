import { getTranslations } from '@/lib/intl.ts'
import { grievanceContact } from '@/lib/contact.ts'
import { LinkText } from '../link-text.tsx'
import { Logo } from './logo.tsx'
import classes from './shell.module.css'

/** Where to complain, what to do in an emergency, and the ways that are not daily. */
export async function Footer() {
  const t = await getTranslations('shell')
  const { email, phone } = grievanceContact()
  return (
    <footer className={classes['footer']} aria-label={t('footer.label')}>
      <div className={classes['footerGrid']}>
        <div>
          <Logo label={t('title')} />
          <p>{t('tagline')}</p>
        </div>
        <div>
          <h2>{t('footer.for')}</h2>
          <ul>
            <li>
              <LinkText href="/doctors">{t('nav.doctors')}</LinkText>
            </li>
            <li>
              <LinkText href="/join">{t('footer.joinAsDoctor')}</LinkText>
            </li>
            <li>
              <LinkText href="/verify">{t('footer.verify')}</LinkText>
            </li>
          </ul>
        </div>
        <div>
          <h2>{t('footer.grievanceTitle')}</h2>
          <p>{t('footer.grievance')}</p>
          <p>
            <LinkText href={`mailto:${email}`}>{email}</LinkText>
            {phone ? (
              <>
                {' · '}
                <LinkText href={`tel:${phone}`}>{phone}</LinkText>
              </>
            ) : null}
          </p>
        </div>
        <div>
          <h2>{t('footer.emergencyTitle')}</h2>
          <p>{t('footer.emergency')}</p>
        </div>
      </div>
      <p className={classes['rights']}>{t('footer.rights')}</p>
    </footer>
  )
}

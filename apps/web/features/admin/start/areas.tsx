import {
  IconBuildingHospital,
  IconDiscount,
  IconHeartbeat,
  IconKey,
  IconReceiptRupee,
  IconReportSearch,
  IconShieldCheck,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react'
import Link from 'next/link'
import { getTranslations } from '@/lib/intl.ts'
import classes from '../admin.module.css'

/** The parts of the administration, each with what it is for. */
export async function Areas() {
  const t = await getTranslations('admin')
  const audit = await getTranslations('audit')
  const calls = await getTranslations('callSupport')
  const billing = await getTranslations('billing')
  const areas = [
    {
      href: '/admin/verification',
      name: t('verification.title'),
      about: t('start.verification'),
      icon: IconShieldCheck,
    },
    { href: '/admin/people', name: t('people.title'), about: t('start.people'), icon: IconUsers },
    { href: '/admin/roles', name: t('grants.title'), about: t('start.roles'), icon: IconKey },
    {
      href: '/admin/facilities',
      name: t('facilities.title'),
      about: t('start.facilities'),
      icon: IconBuildingHospital,
    },
    { href: '/admin/bills', name: billing('all.title'), about: t('start.bills'), icon: IconReceiptRupee },
    {
      href: '/admin/discounts',
      name: billing('discounts.title'),
      about: t('start.discounts'),
      icon: IconDiscount,
    },
    { href: '/admin/audit', name: audit('title'), about: t('start.audit'), icon: IconReportSearch },
    { href: '/admin/calls', name: calls('title'), about: calls('about'), icon: IconVideo },
    { href: '/admin/health', name: t('health.title'), about: t('start.health'), icon: IconHeartbeat },
  ]
  return (
    <section aria-labelledby="areas-title">
      <h2 id="areas-title" className={classes['areasTitle']}>
        {t('start.areas')}
      </h2>
      <ul className={classes['areas']}>
        {areas.map(({ href, name, about, icon: AreaIcon }) => (
          <li key={href}>
            <Link href={href} className={classes['area']}>
              <AreaIcon size={24} stroke={1.7} aria-hidden />
              <span>
                <span className={classes['areaName']}>{name}</span>
                <span className={classes['areaAbout']}>{about}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

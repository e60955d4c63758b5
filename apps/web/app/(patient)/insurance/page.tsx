import { redirect } from 'next/navigation'
import { findOwnProfile } from '../own-profile.ts'

/** One's own, where nobody's is named. */
export default async function OwnInsurancePage() {
  const own = await findOwnProfile()
  redirect(own ? `/insurance/${own.id}` : '/family/new')
}

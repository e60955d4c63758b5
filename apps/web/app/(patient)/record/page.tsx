import { redirect } from 'next/navigation'
import { findOwnProfile } from '../own-profile.ts'

/** One's own, where nobody's is named. */
export default async function OwnRecordPage() {
  const own = await findOwnProfile()
  redirect(own ? `/record/${own.id}` : '/family/new')
}

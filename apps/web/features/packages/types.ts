import type { getPackagePurchase, HealthPackage, PackageStatus } from '@imeds/contracts/packages'
import type { ReplyOf } from '@imeds/contracts'
import type { output } from 'zod'

export type { HealthPackage, PackagePurchase } from '@imeds/contracts/packages'
export type Item = HealthPackage['items'][number]
export type Status = output<typeof PackageStatus>
/** A bought package with every use of it. */
export type WholePurchase = ReplyOf<typeof getPackagePurchase>
export type Part = WholePurchase['parts'][number]

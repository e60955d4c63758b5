import { refusal } from '../../platform/errors.ts'

export class PackageNotFound extends refusal('package_not_found', 'notFound') {}
/** A test that the laboratory does not offer, or somebody who does not see patients there in that mode; `data.position` names it. */
export class PackageItemUnknown extends refusal('package_item_unknown', 'invalid') {}
/** What a list says beside the price has to be read before the package is sold at it. */
export class PriceNoteUnread extends refusal('price_note_unread', 'conflict') {}
export class PackageListUnreadable extends refusal('package_list_unreadable', 'invalid') {}
export class PackagePurchaseNotFound extends refusal('package_purchase_not_found', 'notFound') {}
export class TooManyPurchases extends refusal('too_many_purchases', 'conflict') {}
/** Used up, run out or ended: nothing is left to give back. */
export class PackageOver extends refusal('package_over', 'conflict') {}
/** Not paid, over, or of somebody else. */
export class PackageNotUsable extends refusal('package_not_usable', 'conflict') {}
/** It holds nothing of the kind, or all of it is used. */
export class PackagePartUsedUp extends refusal('package_part_used_up', 'conflict') {}
export class PackageUseNotFound extends refusal('package_use_not_found', 'notFound') {}

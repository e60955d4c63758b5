import type { Translation } from '../overlay.ts'

export const notifications: NonNullable<Translation['notifications']> = {
  kinds: {
    appointment_booked: 'अपॉइंटमेंट बुक हुआ',
    appointment_rescheduled: 'अपॉइंटमेंट का समय बदला',
    appointment_cancelled: 'अपॉइंटमेंट रद्द हुआ',
    appointment_reminder_day: 'एक दिन पहले याद दिलाना',
    appointment_reminder_hour: 'एक घंटे पहले याद दिलाना',
    appointment_hold_lapsed_refund: 'भुगतान देर से हुआ: पैसे वापस',
    practitioner_delayed: 'डॉक्टर देर से',
    payment_received: 'भुगतान मिला',
    refund_processed: 'रिफ़ंड भेजा गया',
    refund_failed: 'गेटवे ने रिफ़ंड अस्वीकार किया',
    encounter_admitted: 'डॉक्टर आपको अंदर बुला रहे हैं',
    prescription_ready: 'पर्चा तैयार',
    practitioner_submitted: 'एक डॉक्टर सत्यापन की प्रतीक्षा में',
    practitioner_verified: 'प्रोफ़ाइल सत्यापित',
    practitioner_rejected: 'प्रोफ़ाइल वापस भेजी गई',
  },
  channels: { in_app: 'ऐप में', email: 'ई-मेल', sms: 'एसएमएस' },
  where: {
    in_person: '{facility} में',
    video: 'वीडियो पर, {facility}',
    audio: 'ऑडियो कॉल पर, {facility}',
    text: 'चैट पर, {facility}',
  },
  doctor: 'डॉ. {name}',
  registration: 'पंजीकरण {number} ({council})',
  texts: {
    patient: {
      appointment_booked: {
        title: 'आपका अपॉइंटमेंट बुक हो गया है',
        body: '{when}, डॉ. {practitioner} के साथ, {where}।',
      },
      appointment_rescheduled: {
        title: 'आपके अपॉइंटमेंट का समय बदल गया है',
        body: 'अब यह {when} को डॉ. {practitioner} के साथ है, {where}।',
      },
      appointment_cancelled: {
        title: 'आपका अपॉइंटमेंट रद्द हो गया है',
        body: '{when}, डॉ. {practitioner} के साथ: {by, select, practitioner {डॉक्टर ने अपॉइंटमेंट रद्द किया} facility {क्लिनिक ने अपॉइंटमेंट रद्द किया} other {आपने या आपके परिवार ने अपॉइंटमेंट रद्द किया}}।',
      },
      appointment_reminder_day: {
        title: 'आपके अपॉइंटमेंट की याद',
        body: '{when}, डॉ. {practitioner} के साथ, {where}।',
      },
      appointment_reminder_hour: {
        title: 'आपका अपॉइंटमेंट जल्द ही है',
        body: '{when}, डॉ. {practitioner} के साथ, {where}।',
      },
      appointment_hold_lapsed_refund: {
        title: 'भुगतान से पहले समय निकल गया',
        body: '{when}, डॉ. {practitioner} के लिए आपका भुगतान समय छूट जाने के बाद मिला। पैसे अपने आप वापस आएँगे; दूसरे खाली समय पेज पर हैं।',
      },
      practitioner_delayed: {
        title: '{minutes, plural, =0 {डॉक्टर फिर समय पर हैं} other {डॉक्टर लगभग # मिनट देर से चल रहे हैं}}',
        body: '{when}, डॉ. {practitioner}, {where}।',
      },
      payment_received: {
        title: 'भुगतान मिल गया',
        body: '{when}, डॉ. {practitioner} के साथ अपॉइंटमेंट के लिए {amount}।',
      },
      refund_processed: {
        title: 'आपका रिफ़ंड भेज दिया गया है',
        body: '{when}, डॉ. {practitioner} के साथ अपॉइंटमेंट के लिए {amount}। खाते में पहुँचने में कुछ दिन लग सकते हैं।',
      },
      encounter_admitted: {
        title: 'डॉक्टर आपके लिए तैयार हैं',
        body: 'डॉ. {practitioner} आपको अभी अंदर बुला रहे हैं।',
      },
      prescription_ready: {
        title: 'आपका पर्चा तैयार है',
        body: 'यह {when}, डॉ. {practitioner} के साथ आपके अपॉइंटमेंट का है।',
      },
    },
    practitioner: {
      appointment_booked: { title: 'नया अपॉइंटमेंट', body: '{when}, {where}।' },
      appointment_rescheduled: { title: 'अपॉइंटमेंट का समय बदला', body: 'अब यह {when} को है, {where}।' },
      appointment_cancelled: {
        title: 'अपॉइंटमेंट रद्द हुआ',
        body: '{when}, {where}: {by, select, practitioner {आपने अपॉइंटमेंट रद्द किया} facility {क्लिनिक ने अपॉइंटमेंट रद्द किया} other {मरीज़ ने अपॉइंटमेंट रद्द किया}}।',
      },
      appointment_reminder_day: { title: 'अपॉइंटमेंट की याद', body: '{when}, {where}।' },
      appointment_reminder_hour: { title: 'अपॉइंटमेंट जल्द ही है', body: '{when}, {where}।' },
      practitioner_verified: {
        title: 'आपकी प्रोफ़ाइल सत्यापित हो गई है',
        body: 'अब मरीज़ आपको खोज और बुक कर सकते हैं।',
      },
      practitioner_rejected: {
        title: 'आपकी प्रोफ़ाइल वापस भेजी गई है',
        body: 'फिर से जमा करने से पहले क्या सुधारना है, यह प्रोफ़ाइल पेज पर लिखा है।',
      },
    },
    staff: {
      practitioner_submitted: {
        title: 'एक डॉक्टर सत्यापन की प्रतीक्षा में हैं',
        body: 'डॉ. {practitioner} ने जाँच के लिए प्रोफ़ाइल जमा की है।',
      },
      refund_failed: {
        title: 'एक रिफ़ंड अस्वीकार हुआ',
        body: '{when}, डॉ. {practitioner} के साथ अपॉइंटमेंट के लिए {amount} का रिफ़ंड भुगतान गेटवे ने अस्वीकार किया। किसी को देखना होगा।',
      },
    },
  },
  page: {
    title: 'संदेश',
    unread: 'अपठित',
    all: 'सभी संदेश',
    everything: 'सभी',
    unreadOnly: 'अपठित',
    markAll: 'सभी को पढ़ा हुआ मानें',
    none: 'अभी कुछ नहीं',
    noneUnread: 'सब पढ़ लिया गया',
  },
  message: {
    open: 'खोलें: {link}',
    settings: 'IMEDS आपको क्या और कैसे बताए, यह आप तय करते हैं: {link}',
    sms: 'IMEDS: {title}। {body} {credentials} {link}',
  },
  problems: {
    notification_not_found: 'यह संदेश अब यहाँ नहीं है।',
    kind_not_offered: 'आपकी भूमिका के लिए इस तरह का संदेश नहीं है।',
  },
}

import type { Translation } from '../overlay.ts'

export const notifications: NonNullable<Translation['notifications']> = {
  kinds: {
    appointment_booked: 'अपॉइंटमेंट बुक हुआ',
    appointment_rescheduled: 'अपॉइंटमेंट का समय बदला',
    appointment_cancelled: 'अपॉइंटमेंट रद्द हुआ',
    appointment_missed: 'अपॉइंटमेंट छूट गया',
    appointment_unattended: 'डॉक्टर ने मरीज़ को नहीं देखा',
    appointment_reminder_day: 'एक दिन पहले याद दिलाना',
    appointment_reminder_hour: 'एक घंटे पहले याद दिलाना',
    appointment_hold_lapsed_refund: 'भुगतान देर से हुआ: पैसे वापस',
    practitioner_delayed: 'डॉक्टर देर से',
    payment_received: 'भुगतान मिला',
    refund_processed: 'रिफ़ंड भेजा गया',
    refund_failed: 'गेटवे ने रिफ़ंड अस्वीकार किया',
    encounter_admitted: 'डॉक्टर आपको अंदर बुला रहे हैं',
    encounter_left_open: 'एक परामर्श आपके लिए बंद किया गया',
    prescription_ready: 'पर्चा तैयार',
    clinical_note_corrected: 'नोट्स सुधारे गए',
    practitioner_submitted: 'एक डॉक्टर सत्यापन की प्रतीक्षा में',
    practitioner_verified: 'प्रोफ़ाइल सत्यापित',
    practitioner_rejected: 'प्रोफ़ाइल वापस भेजी गई',
    record_shared: 'मरीज़ रिकॉर्ड साझा करता है',
    claim_moved: 'बीमा दावा आगे बढ़ा',
    claim_message: 'बीमा दावे के बारे में संदेश',
    lab_order_booked: 'लैब जाँच बुक हुई',
    lab_order_cancelled: 'लैब जाँच रद्द हुई',
    lab_reminder_day: 'सैंपल की याद, एक दिन पहले',
    lab_reminder_hour: 'सैंपल की याद, एक घंटे पहले',
    lab_sample_needed_again: 'सैंपल फिर से चाहिए',
    lab_report_ready: 'लैब रिपोर्ट तैयार',
    lab_report_late: 'लैब रिपोर्ट में देर',
    lab_result_critical: 'लैब का गंभीर परिणाम',
    package_bought: 'हेल्थ पैकेज का भुगतान हुआ',
    package_expiring: 'हेल्थ पैकेज का समय जल्द ख़त्म',
    package_completed: 'हेल्थ पैकेज पूरा इस्तेमाल हुआ',
    medicine_order_verified: 'दवाओं का ऑर्डर जाँचा गया',
    medicine_order_rejected: 'दवाओं का ऑर्डर पूरा नहीं हुआ',
    medicine_order_ready: 'दवाएँ लेने के लिए तैयार',
    medicine_order_dispatched: 'दवाएँ रास्ते में',
    medicine_order_cancelled: 'दवाओं का ऑर्डर रद्द',
    medicine_order_placed: 'दवाओं का नया ऑर्डर',
    medicine_due: 'दवा लेने का समय',
    medicine_refill_due: 'दवाएँ जल्द ख़त्म होंगी',
    stock_low: 'स्टॉक कम है',
    stock_expiring: 'स्टॉक की तारीख़ जल्द निकलेगी',
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
      package_bought: {
        title: 'अब आप अपना हेल्थ पैकेज इस्तेमाल कर सकते हैं',
        body: '{facility} में इसकी सेवाएँ {when} तक बुक की जा सकती हैं।',
      },
      package_expiring: {
        title: 'आपका हेल्थ पैकेज {when} को ख़त्म होगा',
        body: 'इसमें कुछ अभी बाक़ी है। उससे पहले {facility} में बुक कर लें।',
      },
      package_completed: {
        title: 'आपका पूरा हेल्थ पैकेज इस्तेमाल हो गया',
        body: 'यह {facility} का पैकेज था।',
      },
      medicine_due: {
        title: 'दवा लेने का समय',
        body: 'कौन सी दवा, यह पेज पर लिखा है। वहीं आप याद दिलाना टाल या बंद भी कर सकते हैं।',
      },
      medicine_refill_due: {
        title: 'आपकी दवाएँ कुछ दिनों में ख़त्म हो जाएँगी',
        body: 'पर्चे से आप इन्हें फिर मँगवा सकते हैं।',
      },
      medicine_order_verified: {
        title: 'फ़ार्मासिस्ट ने आपका ऑर्डर जाँच लिया',
        body: '{pharmacy} ने दवाएँ अलग रख दी हैं। ऑनलाइन भुगतान की राशि ऑर्डर के पेज पर है।',
      },
      medicine_order_rejected: {
        title: 'आपका ऑर्डर पूरा नहीं हो सका',
        body: '{pharmacy} ने कारण ऑर्डर के पेज पर लिखा है।',
      },
      medicine_order_ready: { title: 'आपका ऑर्डर लेने के लिए तैयार है', body: 'पेज पर दिया कोड लेकर {pharmacy} आएँ।' },
      medicine_order_dispatched: {
        title: 'आपका ऑर्डर रास्ते में है',
        body: '{pharmacy} ने उसे भेज दिया है। दरवाज़े पर पेज का कोड बताएँ।',
      },
      medicine_order_cancelled: { title: 'आपका ऑर्डर रद्द हुआ', body: '{pharmacy} के ऑर्डर के पेज पर कारण लिखा है।' },
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
      appointment_missed: {
        title: 'आपका अपॉइंटमेंट छूट गया',
        body: 'आपने {when} को डॉ. {practitioner} के अपॉइंटमेंट के लिए चेक-इन नहीं किया। अगर आप वहाँ थे, तो कृपया क्लिनिक को बताएँ।',
      },
      appointment_unattended: {
        title: 'हमें खेद है कि आपको किसी ने नहीं देखा',
        body: 'आप {when} को डॉ. {practitioner} के लिए मौजूद थे और आपको किसी ने नहीं देखा। आपका दिया हुआ सारा पैसा आपको वापस मिल रहा है।',
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
        body: '{subject, select, lab_order {{facility} में आपकी जाँचों के लिए {amount}।} medicine_order {{facility} में आपके ऑर्डर के लिए {amount}।} package_purchase {{facility} में आपके हेल्थ पैकेज के लिए {amount}।} desk_sale {{facility} में {amount}।} other {{when}, डॉ. {practitioner} के साथ अपॉइंटमेंट के लिए {amount}।}}',
      },
      refund_processed: {
        title: '{channel, select, counter {आपका रिफ़ंड दे दिया गया है} other {आपका रिफ़ंड भेज दिया गया है}}',
        body: '{subject, select, lab_order {{facility} में आपकी जाँचों के लिए {amount}।} medicine_order {{facility} में आपके ऑर्डर के लिए {amount}।} package_purchase {{facility} में आपके हेल्थ पैकेज के लिए {amount}।} desk_sale {{facility} से {amount}।} other {{when}, डॉ. {practitioner} के साथ अपॉइंटमेंट के लिए {amount}।}}{channel, select, counter {} other { खाते में पहुँचने में कुछ दिन लग सकते हैं।}}',
      },
      encounter_admitted: {
        title: 'डॉक्टर आपके लिए तैयार हैं',
        body: 'डॉ. {practitioner} आपको अभी अंदर बुला रहे हैं।',
      },
      prescription_ready: {
        title: 'आपका पर्चा तैयार है',
        body: 'यह {when}, डॉ. {practitioner} के साथ आपके अपॉइंटमेंट का है।',
      },
      clinical_note_corrected: {
        title: 'आपके परामर्श के नोट्स सुधारे गए हैं',
        body: 'डॉ. {practitioner} ने {when} के आपके अपॉइंटमेंट के नोट्स सुधारे हैं। वे आपके रिकॉर्ड में हैं।',
      },
      claim_moved: {
        title: 'आपका बीमा दावा आगे बढ़ा है',
        body: '{facility} ने इसे आगे बढ़ाया है। अभी की स्थिति दावे के पेज पर है।',
      },
      claim_message: {
        title: 'आपके बीमा दावे के बारे में संदेश',
        body: '{facility} ने इसके बारे में आपको लिखा है।',
      },
      lab_order_booked: {
        title: 'आपकी लैब जाँच बुक हो गई',
        body: '{when}, {collection, select, home {आपके घर पर, {laboratory}} other {{laboratory} में}}।',
      },
      lab_order_cancelled: {
        title: 'आपकी लैब जाँच रद्द हो गई',
        body: 'यह {when} को {laboratory} में होनी थी। आपके पैसे अपने-आप वापस आ जाएँगे।',
      },
      lab_reminder_day: {
        title: 'कल आपका सैंपल लिया जाएगा',
        body: '{when}, {collection, select, home {आपके घर पर, {laboratory}} other {{laboratory} में}}। तैयारी के लिए पेज देखें।',
      },
      lab_reminder_hour: {
        title: 'आपका सैंपल जल्द लिया जाएगा',
        body: '{when}, {collection, select, home {आपके घर पर, {laboratory}} other {{laboratory} में}}।',
      },
      lab_sample_needed_again: {
        title: 'सैंपल फिर से चाहिए',
        body: '{laboratory} आपके एक सैंपल का उपयोग नहीं कर सकी और बिना शुल्क दूसरा सैंपल लेगी।',
      },
      lab_report_ready: {
        title: 'आपकी लैब रिपोर्ट तैयार है',
        body: '{laboratory} ने रिपोर्ट जारी की है।',
      },
    },
    practitioner: {
      appointment_booked: { title: 'नया अपॉइंटमेंट', body: '{when}, {where}।' },
      appointment_rescheduled: { title: 'अपॉइंटमेंट का समय बदला', body: 'अब यह {when} को है, {where}।' },
      appointment_cancelled: {
        title: 'अपॉइंटमेंट रद्द हुआ',
        body: '{when}, {where}: {by, select, practitioner {आपने अपॉइंटमेंट रद्द किया} facility {क्लिनिक ने अपॉइंटमेंट रद्द किया} other {मरीज़ ने अपॉइंटमेंट रद्द किया}}।',
      },
      appointment_unattended: {
        title: 'एक मरीज़ इंतज़ार करता रहा और उसे देखा नहीं गया',
        body: '{when} के मरीज़ ने चेक-इन किया था, पर परामर्श शुरू ही नहीं हुआ। दिया गया पैसा पूरा वापस जा रहा है।',
      },
      encounter_left_open: {
        title: 'एक परामर्श आपके लिए बंद किया गया',
        body: '{when} का परामर्श समाप्त होने के बहुत देर बाद तक खुला था। कृपया उसके नोट्स और पर्चा पूरा करें।',
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
      record_shared: {
        title: 'एक मरीज़ ने आपके साथ रिकॉर्ड साझा किया है',
        body: 'यह कुछ समय के लिए आपके पढ़ने के लिए खुला है।',
      },
      lab_report_ready: {
        title: 'लैब रिपोर्ट तैयार है',
        body: 'आपकी लिखी जाँच की रिपोर्ट {laboratory} ने जारी की है।',
      },
      lab_result_critical: {
        title: 'लैब का गंभीर परिणाम',
        body: 'आपकी लिखी जाँच में {laboratory} को गंभीर परिणाम मिला है; वह आपको फ़ोन करेगी।',
      },
    },
    staff: {
      lab_order_booked: {
        title: 'जाँच का नया ऑर्डर',
        body: '{when}, {collection, select, home {मरीज़ के घर पर} other {काउंटर पर}}।',
      },
      lab_order_cancelled: { title: 'जाँच का ऑर्डर रद्द', body: 'यह {when} के लिए था।' },
      lab_reminder_hour: {
        title: 'जल्द एक सैंपल लेना है',
        body: '{when}, {collection, select, home {मरीज़ के घर पर} other {काउंटर पर}}।',
      },
      lab_report_late: {
        title: 'एक रिपोर्ट में देर हो गई है',
        body: 'उसका वादा अब तक का था: {when} का सैंपल, {collection, select, home {मरीज़ के घर पर लिया गया} other {काउंटर पर लिया गया}}।',
      },
      medicine_order_placed: { title: 'नया ऑर्डर', body: '{pharmacy} में वह जाँच की प्रतीक्षा में है।' },
      medicine_order_cancelled: { title: 'एक ऑर्डर रद्द हुआ', body: '{pharmacy} में उसके लिए अब कुछ नहीं करना है।' },
      stock_low: { title: 'स्टॉक कम है', body: '{store}: {count} उत्पाद न्यूनतम मात्रा पर या उससे कम हैं।' },
      stock_expiring: {
        title: 'स्टॉक की तारीख़ निकलने वाली है',
        body: '{store}: {count} बैच की तारीख़ निकल गई है या जल्द निकलेगी।',
      },
      practitioner_submitted: {
        title: 'एक डॉक्टर सत्यापन की प्रतीक्षा में हैं',
        body: 'डॉ. {practitioner} ने जाँच के लिए प्रोफ़ाइल जमा की है।',
      },
      refund_failed: {
        title: 'एक रिफ़ंड अस्वीकार हुआ',
        body: '{subject, select, lab_order {{facility} में जाँचों के लिए} medicine_order {{facility} में ऑर्डर के लिए} package_purchase {{facility} में हेल्थ पैकेज के लिए} desk_sale {{facility} में बिक्री के लिए} other {{when}, डॉ. {practitioner} के साथ अपॉइंटमेंट के लिए}} {amount} का रिफ़ंड भुगतान गेटवे ने अस्वीकार किया। किसी को देखना होगा।',
      },
      claim_moved: {
        title: 'एक बीमा दावा जमा हुआ या वापस लिया गया',
        body: 'एक परिवार ने {facility} के दावे को आगे बढ़ाया है।',
      },
      claim_message: {
        title: 'एक बीमा दावे के बारे में संदेश',
        body: 'एक परिवार ने {facility} के दावे के बारे में लिखा है।',
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
    lead: 'IMEDS ने आपके अपॉइंटमेंट, बिल और पर्चों के बारे में जो बताया।',
    bell: '{count, plural, =0 {संदेश} one {संदेश, # अपठित} other {संदेश, # अपठित}}',
    arrived: 'नया संदेश आया है।',
    unreadTitle: 'अपठित संदेश',
    only: 'कौन से संदेश',
    markRead: 'पढ़ा हुआ मानें',
    markReadOf: 'पढ़ा हुआ मानें: {title}',
    noneBody: 'बुकिंग, याद दिलाना और पर्चे यहाँ बताए जाएँगे।',
    list: 'संदेश, सबसे नया पहले',
  },
  settings: {
    title: 'IMEDS आपको क्या और कैसे बताए',
    leadPatient: 'मरीज़ के रूप में। एक बार के कोड और खाते की चेतावनियाँ हमेशा आती हैं।',
    leadPractitioner: 'डॉक्टर के रूप में। एक बार के कोड और खाते की चेतावनियाँ हमेशा आती हैं।',
    leadStaff: 'कर्मचारी के रूप में। एक बार के कोड और खाते की चेतावनियाँ हमेशा आती हैं।',
    kind: 'किस बारे में',
    cell: '{kind}: {channel}',
    noEmail: 'ई-मेल पते की पुष्टि के बाद भेजे जाते हैं।',
    noSms: 'SMS नंबर की पुष्टि के बाद भेजे जाते हैं।',
    toAccount: 'अपने खाते पर जाएँ',
    saved: 'सहेजा गया',
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

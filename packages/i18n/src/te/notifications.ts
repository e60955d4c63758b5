import type { Translation } from '../overlay.ts'

export const notifications: NonNullable<Translation['notifications']> = {
  kinds: {
    appointment_booked: 'అపాయింట్‌మెంట్ బుక్ అయింది',
    appointment_rescheduled: 'అపాయింట్‌మెంట్ సమయం మారింది',
    appointment_cancelled: 'అపాయింట్‌మెంట్ రద్దయింది',
    appointment_missed: 'అపాయింట్‌మెంట్ తప్పిపోయింది',
    appointment_unattended: 'వైద్యులు రోగిని చూడలేదు',
    appointment_reminder_day: 'ఒక రోజు ముందు గుర్తు',
    appointment_reminder_hour: 'ఒక గంట ముందు గుర్తు',
    appointment_hold_lapsed_refund: 'ఆలస్యంగా చెల్లింపు: డబ్బు వాపసు',
    practitioner_delayed: 'వైద్యులు ఆలస్యం',
    payment_received: 'చెల్లింపు అందింది',
    refund_processed: 'రీఫండ్ పంపబడింది',
    refund_failed: 'గేట్‌వే రీఫండ్‌ను తిరస్కరించింది',
    encounter_admitted: 'వైద్యులు మిమ్మల్ని లోపలికి పిలుస్తున్నారు',
    encounter_left_open: 'ఒక కన్సల్టేషన్ మీ తరఫున ముగించబడింది',
    prescription_ready: 'ప్రిస్క్రిప్షన్ సిద్ధం',
    clinical_note_corrected: 'నోట్స్ సరిచేయబడ్డాయి',
    practitioner_submitted: 'ఒక వైద్యుల ధృవీకరణ పెండింగ్‌లో ఉంది',
    practitioner_verified: 'ప్రొఫైల్ ధృవీకరించబడింది',
    practitioner_rejected: 'ప్రొఫైల్ తిరిగి పంపబడింది',
    record_shared: 'రోగి రికార్డును పంచుకుంటారు',
    claim_moved: 'బీమా క్లెయిమ్ ముందుకు వెళ్లింది',
    claim_message: 'బీమా క్లెయిమ్ గురించి సందేశం',
    lab_order_booked: 'ల్యాబ్ పరీక్షలు బుక్ అయ్యాయి',
    lab_order_cancelled: 'ల్యాబ్ పరీక్షలు రద్దయ్యాయి',
    lab_reminder_day: 'శాంపిల్ గుర్తు, ఒక రోజు ముందు',
    lab_reminder_hour: 'శాంపిల్ గుర్తు, ఒక గంట ముందు',
    lab_sample_needed_again: 'శాంపిల్ మళ్లీ కావాలి',
    lab_report_ready: 'ల్యాబ్ రిపోర్ట్ సిద్ధం',
    lab_report_late: 'ల్యాబ్ రిపోర్ట్ ఆలస్యం',
    lab_result_critical: 'ల్యాబ్‌లో ప్రమాదకర ఫలితం',
    package_bought: 'హెల్త్ ప్యాకేజీ చెల్లింపు అయింది',
    package_expiring: 'హెల్త్ ప్యాకేజీ గడువు త్వరలో ముగుస్తుంది',
    package_completed: 'హెల్త్ ప్యాకేజీ పూర్తిగా వాడారు',
    medicine_order_verified: 'మందుల ఆర్డర్ పరిశీలించారు',
    medicine_order_rejected: 'మందుల ఆర్డర్ పూర్తి కాలేదు',
    medicine_order_ready: 'మందులు తీసుకోవడానికి సిద్ధం',
    medicine_order_dispatched: 'మందులు దారిలో ఉన్నాయి',
    medicine_order_cancelled: 'మందుల ఆర్డర్ రద్దయింది',
    medicine_order_placed: 'మందుల కొత్త ఆర్డర్',
    medicine_due: 'మందులు వేసుకునే సమయం',
    medicine_refill_due: 'మందులు త్వరలో అయిపోతాయి',
    stock_low: 'నిల్వ తగ్గింది',
    stock_expiring: 'నిల్వ గడువు దగ్గరపడింది',
  },
  channels: { in_app: 'యాప్‌లో', email: 'ఇ-మెయిల్', sms: 'ఎస్‌ఎంఎస్' },
  where: {
    in_person: '{facility} వద్ద',
    video: 'వీడియో ద్వారా, {facility}',
    audio: 'ఆడియో కాల్ ద్వారా, {facility}',
    text: 'చాట్ ద్వారా, {facility}',
  },
  doctor: 'డా. {name}',
  registration: 'రిజిస్ట్రేషన్ {number} ({council})',
  texts: {
    patient: {
      package_bought: {
        title: 'మీ హెల్త్ ప్యాకేజీని ఇప్పుడు వాడుకోవచ్చు',
        body: '{facility} లో దానిలోని సేవలను {when} వరకు బుక్ చేసుకోవచ్చు.',
      },
      package_expiring: {
        title: 'మీ హెల్త్ ప్యాకేజీ {when} న ముగుస్తుంది',
        body: 'అందులో ఇంకా కొంత మిగిలి ఉంది. అప్పటిలోగా {facility} లో బుక్ చేసుకోండి.',
      },
      package_completed: {
        title: 'మీ హెల్త్ ప్యాకేజీ అంతా వాడేశారు',
        body: 'అది {facility} నుండి కొన్న ప్యాకేజీ.',
      },
      medicine_due: {
        title: 'మీ మందులు వేసుకునే సమయం',
        body: 'ఏ మందులో పేజీలో ఉంది. అక్కడే గుర్తు చేయడాన్ని వాయిదా వేయవచ్చు లేదా ఆపవచ్చు.',
      },
      medicine_refill_due: { title: 'మీ మందులు కొన్ని రోజుల్లో అయిపోతాయి', body: 'ఈ ప్రిస్క్రిప్షన్‌తో వాటిని మళ్లీ ఆర్డర్ చేయవచ్చు.' },
      medicine_order_verified: {
        title: 'ఫార్మసిస్ట్ మీ ఆర్డర్‌ను పరిశీలించారు',
        body: '{pharmacy} మందులను పక్కన పెట్టింది. ఆన్‌లైన్‌లో చెల్లించాల్సిన మొత్తం ఆర్డర్ పేజీలో ఉంది.',
      },
      medicine_order_rejected: { title: 'మీ ఆర్డర్ పూర్తి కాలేదు', body: '{pharmacy} కారణాన్ని ఆర్డర్ పేజీలో రాసింది.' },
      medicine_order_ready: { title: 'మీ ఆర్డర్ తీసుకోవడానికి సిద్ధంగా ఉంది', body: 'పేజీలోని కోడ్‌తో {pharmacy} కి రండి.' },
      medicine_order_dispatched: {
        title: 'మీ ఆర్డర్ దారిలో ఉంది',
        body: '{pharmacy} దాన్ని పంపింది. తలుపు దగ్గర పేజీలోని కోడ్ చెప్పండి.',
      },
      medicine_order_cancelled: { title: 'మీ ఆర్డర్ రద్దయింది', body: '{pharmacy} ఆర్డర్ పేజీలో కారణం ఉంది.' },
      appointment_booked: {
        title: 'మీ అపాయింట్‌మెంట్ బుక్ అయింది',
        body: '{when}, డా. {practitioner} తో, {where}.',
      },
      appointment_rescheduled: {
        title: 'మీ అపాయింట్‌మెంట్ సమయం మారింది',
        body: 'ఇప్పుడు అది {when}, డా. {practitioner} తో, {where}.',
      },
      appointment_cancelled: {
        title: 'మీ అపాయింట్‌మెంట్ రద్దయింది',
        body: '{when}, డా. {practitioner} తో: {by, select, practitioner {వైద్యులు అపాయింట్‌మెంట్‌ను రద్దు చేశారు} facility {క్లినిక్ అపాయింట్‌మెంట్‌ను రద్దు చేసింది} other {మీరు లేదా మీ కుటుంబం అపాయింట్‌మెంట్‌ను రద్దు చేశారు}}.',
      },
      appointment_missed: {
        title: 'మీ అపాయింట్‌మెంట్ తప్పిపోయింది',
        body: '{when}కు డా. {practitioner} అపాయింట్‌మెంట్ కోసం మీరు చెక్-ఇన్ చేయలేదు. మీరు అక్కడే ఉంటే, దయచేసి క్లినిక్‌కు చెప్పండి.',
      },
      appointment_unattended: {
        title: 'మిమ్మల్ని ఎవరూ చూడనందుకు క్షమించండి',
        body: '{when}కు డా. {practitioner} కోసం మీరు వచ్చారు, కానీ మిమ్మల్ని ఎవరూ చూడలేదు. మీరు చెల్లించినదంతా మీకు తిరిగి వస్తుంది.',
      },
      appointment_reminder_day: {
        title: 'మీ అపాయింట్‌మెంట్ గుర్తు',
        body: '{when}, డా. {practitioner} తో, {where}.',
      },
      appointment_reminder_hour: {
        title: 'మీ అపాయింట్‌మెంట్ త్వరలో ఉంది',
        body: '{when}, డా. {practitioner} తో, {where}.',
      },
      appointment_hold_lapsed_refund: {
        title: 'చెల్లించే ముందే స్లాట్ పోయింది',
        body: '{when}, డా. {practitioner} కోసం మీ చెల్లింపు స్లాట్ విడుదలైన తర్వాత వచ్చింది. డబ్బు దానంతట అదే తిరిగి వస్తుంది; ఇతర ఖాళీ స్లాట్‌లు పేజీలో ఉన్నాయి.',
      },
      practitioner_delayed: {
        title: '{minutes, plural, =0 {వైద్యులు మళ్లీ సమయానికి ఉన్నారు} other {వైద్యులు సుమారు # నిమిషాలు ఆలస్యంగా ఉన్నారు}}',
        body: '{when}, డా. {practitioner}, {where}.',
      },
      payment_received: {
        title: 'చెల్లింపు అందింది',
        body: '{subject, select, lab_order {{facility} లో మీ పరీక్షల కోసం {amount}.} medicine_order {{facility} లో మీ ఆర్డర్ కోసం {amount}.} package_purchase {{facility} లో మీ హెల్త్ ప్యాకేజీ కోసం {amount}.} desk_sale {{facility} లో {amount}.} other {{when}, డా. {practitioner} తో అపాయింట్‌మెంట్ కోసం {amount}.}}',
      },
      refund_processed: {
        title: '{channel, select, counter {మీ రీఫండ్ ఇవ్వబడింది} other {మీ రీఫండ్ పంపబడింది}}',
        body: '{subject, select, lab_order {{facility} లో మీ పరీక్షల కోసం {amount}.} medicine_order {{facility} లో మీ ఆర్డర్ కోసం {amount}.} package_purchase {{facility} లో మీ హెల్త్ ప్యాకేజీ కోసం {amount}.} desk_sale {{facility} నుండి {amount}.} other {{when}, డా. {practitioner} తో అపాయింట్‌మెంట్ కోసం {amount}.}}{channel, select, counter {} other { ఖాతాకు చేరడానికి కొన్ని రోజులు పట్టవచ్చు.}}',
      },
      encounter_admitted: {
        title: 'వైద్యులు మీ కోసం సిద్ధంగా ఉన్నారు',
        body: 'డా. {practitioner} మిమ్మల్ని ఇప్పుడు లోపలికి పిలుస్తున్నారు.',
      },
      prescription_ready: {
        title: 'మీ ప్రిస్క్రిప్షన్ సిద్ధంగా ఉంది',
        body: 'ఇది {when}, డా. {practitioner} తో మీ అపాయింట్‌మెంట్‌ది.',
      },
      clinical_note_corrected: {
        title: 'మీ కన్సల్టేషన్ నోట్స్ సరిచేయబడ్డాయి',
        body: '{when} నాటి మీ అపాయింట్‌మెంట్ నోట్స్‌ను డా. {practitioner} సరిచేశారు. అవి మీ రికార్డులో ఉన్నాయి.',
      },
      claim_moved: {
        title: 'మీ బీమా క్లెయిమ్ ముందుకు వెళ్లింది',
        body: '{facility} దాన్ని ముందుకు తీసుకెళ్లింది. ప్రస్తుత స్థితి దాని పేజీలో ఉంది.',
      },
      claim_message: {
        title: 'మీ బీమా క్లెయిమ్ గురించి సందేశం',
        body: '{facility} దాని గురించి మీకు రాసింది.',
      },
      lab_order_booked: {
        title: 'మీ ల్యాబ్ పరీక్షలు బుక్ అయ్యాయి',
        body: '{when}, {collection, select, home {మీ ఇంటి వద్ద, {laboratory}} other {{laboratory} లో}}.',
      },
      lab_order_cancelled: {
        title: 'మీ ల్యాబ్ పరీక్షలు రద్దయ్యాయి',
        body: 'అవి {when} న {laboratory} లో ఉండేవి. మీరు చెల్లించిన డబ్బు దానంతట అదే తిరిగి వస్తుంది.',
      },
      lab_reminder_day: {
        title: 'రేపు మీ శాంపిల్ తీసుకుంటారు',
        body: '{when}, {collection, select, home {మీ ఇంటి వద్ద, {laboratory}} other {{laboratory} లో}}. ఎలా సిద్ధం కావాలో పేజీలో ఉంది.',
      },
      lab_reminder_hour: {
        title: 'త్వరలో మీ శాంపిల్ తీసుకుంటారు',
        body: '{when}, {collection, select, home {మీ ఇంటి వద్ద, {laboratory}} other {{laboratory} లో}}.',
      },
      lab_sample_needed_again: {
        title: 'శాంపిల్ మళ్లీ కావాలి',
        body: 'మీ శాంపిళ్లలో ఒకటి {laboratory} ఉపయోగించలేకపోయింది; ఉచితంగా మరొకటి తీసుకుంటుంది.',
      },
      lab_report_ready: {
        title: 'మీ ల్యాబ్ రిపోర్ట్ సిద్ధంగా ఉంది',
        body: '{laboratory} దాన్ని విడుదల చేసింది.',
      },
    },
    practitioner: {
      appointment_booked: { title: 'కొత్త అపాయింట్‌మెంట్', body: '{when}, {where}.' },
      appointment_rescheduled: {
        title: 'అపాయింట్‌మెంట్ సమయం మారింది',
        body: 'ఇప్పుడు అది {when}, {where}.',
      },
      appointment_cancelled: {
        title: 'అపాయింట్‌మెంట్ రద్దయింది',
        body: '{when}, {where}: {by, select, practitioner {మీరు అపాయింట్‌మెంట్‌ను రద్దు చేశారు} facility {క్లినిక్ అపాయింట్‌మెంట్‌ను రద్దు చేసింది} other {రోగి అపాయింట్‌మెంట్‌ను రద్దు చేశారు}}.',
      },
      appointment_unattended: {
        title: 'ఒక రోగి వేచి ఉన్నారు, వారిని ఎవరూ చూడలేదు',
        body: '{when} అపాయింట్‌మెంట్ రోగి చెక్-ఇన్ చేశారు, కానీ కన్సల్టేషన్ మొదలు కాలేదు. చెల్లించినది పూర్తిగా తిరిగి వెళ్తుంది.',
      },
      encounter_left_open: {
        title: 'ఒక కన్సల్టేషన్ మీ తరఫున ముగించబడింది',
        body: '{when} కన్సల్టేషన్ దాని సమయం ముగిసిన చాలాసేపటి వరకు తెరిచే ఉంది. దయచేసి దాని నోట్స్, ప్రిస్క్రిప్షన్ పూర్తి చేయండి.',
      },
      appointment_reminder_day: { title: 'అపాయింట్‌మెంట్ గుర్తు', body: '{when}, {where}.' },
      appointment_reminder_hour: { title: 'అపాయింట్‌మెంట్ త్వరలో ఉంది', body: '{when}, {where}.' },
      practitioner_verified: {
        title: 'మీ ప్రొఫైల్ ధృవీకరించబడింది',
        body: 'ఇప్పుడు రోగులు మిమ్మల్ని కనుగొని బుక్ చేసుకోవచ్చు.',
      },
      practitioner_rejected: {
        title: 'మీ ప్రొఫైల్ తిరిగి పంపబడింది',
        body: 'మళ్లీ సమర్పించే ముందు ఏమి సరిదిద్దాలో మీ ప్రొఫైల్ పేజీ చెబుతుంది.',
      },
      record_shared: {
        title: 'ఒక రోగి మీతో రికార్డును పంచుకున్నారు',
        body: 'చదవడానికి అది మీకు కొంత కాలం తెరిచి ఉంటుంది.',
      },
      lab_report_ready: {
        title: 'ల్యాబ్ రిపోర్ట్ సిద్ధంగా ఉంది',
        body: 'మీరు రాసిన పరీక్షల రిపోర్ట్‌ను {laboratory} విడుదల చేసింది.',
      },
      lab_result_critical: {
        title: 'ల్యాబ్‌లో ప్రమాదకర ఫలితం',
        body: 'మీరు రాసిన పరీక్షల్లో {laboratory} ప్రమాదకర విలువను కనుగొంది; మీకు ఫోన్ చేస్తుంది.',
      },
    },
    staff: {
      lab_order_booked: {
        title: 'పరీక్షల కొత్త ఆర్డర్',
        body: '{when}, {collection, select, home {రోగి ఇంటి వద్ద} other {కౌంటర్ వద్ద}}.',
      },
      lab_order_cancelled: { title: 'పరీక్షల ఆర్డర్ రద్దయింది', body: 'అది {when} కు ఉండేది.' },
      lab_reminder_hour: {
        title: 'త్వరలో ఒక శాంపిల్ తీసుకోవాలి',
        body: '{when}, {collection, select, home {రోగి ఇంటి వద్ద} other {కౌంటర్ వద్ద}}.',
      },
      lab_report_late: {
        title: 'ఒక రిపోర్ట్ ఆలస్యమైంది',
        body: 'అది ఇప్పటికి రావాల్సింది: {when} శాంపిల్, {collection, select, home {రోగి ఇంటి వద్ద తీసుకున్నది} other {కౌంటర్ వద్ద తీసుకున్నది}}.',
      },
      medicine_order_placed: { title: 'కొత్త ఆర్డర్', body: '{pharmacy} లో పరిశీలన కోసం ఉంది.' },
      medicine_order_cancelled: { title: 'ఒక ఆర్డర్ రద్దయింది', body: '{pharmacy} లో దానికి ఇక చేయాల్సింది ఏమీ లేదు.' },
      stock_low: { title: 'నిల్వ తగ్గింది', body: '{store}: {count} ఉత్పత్తులు కనిష్ఠ స్థాయిలో లేదా అంతకంటే తక్కువగా ఉన్నాయి.' },
      stock_expiring: {
        title: 'నిల్వ గడువు దగ్గరపడింది',
        body: '{store}: {count} బ్యాచ్‌ల గడువు ముగిసింది లేదా త్వరలో ముగుస్తుంది.',
      },
      practitioner_submitted: {
        title: 'ఒక వైద్యుల ధృవీకరణ పెండింగ్‌లో ఉంది',
        body: 'డా. {practitioner} తనిఖీ కోసం ప్రొఫైల్ సమర్పించారు.',
      },
      refund_failed: {
        title: 'ఒక రీఫండ్ తిరస్కరించబడింది',
        body: '{subject, select, lab_order {{facility} లో పరీక్షల కోసం} medicine_order {{facility} లో ఆర్డర్ కోసం} package_purchase {{facility} లో హెల్త్ ప్యాకేజీ కోసం} desk_sale {{facility} లో అమ్మకం కోసం} other {{when}, డా. {practitioner} తో అపాయింట్‌మెంట్ కోసం}} {amount} రీఫండ్‌ను చెల్లింపు గేట్‌వే తిరస్కరించింది. ఎవరైనా చూడాలి.',
      },
      claim_moved: {
        title: 'ఒక బీమా క్లెయిమ్ సమర్పించబడింది లేదా ఉపసంహరించబడింది',
        body: 'ఒక కుటుంబం {facility} క్లెయిమ్‌ను ముందుకు తీసుకెళ్లింది.',
      },
      claim_message: {
        title: 'ఒక బీమా క్లెయిమ్ గురించి సందేశం',
        body: 'ఒక కుటుంబం {facility} క్లెయిమ్ గురించి రాసింది.',
      },
    },
  },
  page: {
    title: 'సందేశాలు',
    unread: 'చదవనివి',
    all: 'అన్ని సందేశాలు',
    everything: 'అన్నీ',
    unreadOnly: 'చదవనివి',
    markAll: 'అన్నీ చదివినట్లు గుర్తించండి',
    none: 'ఇంకా ఏమీ లేదు',
    noneUnread: 'అన్నీ చదివారు',
    lead: 'మీ అపాయింట్‌మెంట్లు, బిల్లులు, ప్రిస్క్రిప్షన్ల గురించి IMEDS చెప్పినవి.',
    bell: '{count, plural, =0 {సందేశాలు} one {సందేశాలు, # చదవనిది} other {సందేశాలు, # చదవనివి}}',
    arrived: 'కొత్త సందేశం వచ్చింది.',
    unreadTitle: 'చదవని సందేశాలు',
    only: 'ఏ సందేశాలు',
    markRead: 'చదివినట్లు గుర్తించండి',
    markReadOf: 'చదివినట్లు గుర్తించండి: {title}',
    noneBody: 'బుకింగ్‌లు, గుర్తు చేయడాలు, ప్రిస్క్రిప్షన్లు ఇక్కడ చెబుతాము.',
    list: 'సందేశాలు, కొత్తవి ముందు',
  },
  settings: {
    title: 'IMEDS మీకు ఏమి, ఎలా చెప్పాలి',
    leadPatient: 'రోగిగా. ఒకసారి కోడ్‌లు, ఖాతా హెచ్చరికలు ఎప్పుడూ వస్తాయి.',
    leadPractitioner: 'వైద్యులుగా. ఒకసారి కోడ్‌లు, ఖాతా హెచ్చరికలు ఎప్పుడూ వస్తాయి.',
    leadStaff: 'సిబ్బందిగా. ఒకసారి కోడ్‌లు, ఖాతా హెచ్చరికలు ఎప్పుడూ వస్తాయి.',
    kind: 'దేని గురించి',
    cell: '{kind}: {channel}',
    noEmail: 'చిరునామా నిర్ధారణ అయ్యాక ఇ-మెయిల్‌లు వెళ్తాయి.',
    noSms: 'నంబర్ నిర్ధారణ అయ్యాక SMS వెళ్తాయి.',
    toAccount: 'మీ ఖాతాకు వెళ్లండి',
    saved: 'భద్రపరిచాము',
  },
  message: {
    open: 'తెరవండి: {link}',
    settings: 'IMEDS మీకు ఏమి, ఎలా చెప్పాలో మీరే నిర్ణయిస్తారు: {link}',
    sms: 'IMEDS: {title}. {body} {credentials} {link}',
  },
  problems: {
    notification_not_found: 'ఈ సందేశం ఇక్కడ లేదు.',
    kind_not_offered: 'మీ పాత్రకు ఈ రకమైన సందేశం లేదు.',
  },
}

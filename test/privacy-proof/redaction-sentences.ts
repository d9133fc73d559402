/** What people write around an identifier. None of these sentences contains one. */
export const sentences: readonly string[] = [
  'Jeg snakket med {x}, og det gikk bra.',
  'Brukeren {x} har ventet i tre uker på svar.',
  'Vi fikk saken om {x} tilbake for andre gang i 2026.',
  'Eg måtte ringje tilbake og spørje om {x} før eg kunne gjere noko.',
  'I forrige uke satt jeg med {x} og visste ikke hva jeg fikk avgjøre selv.',
  '{x} er et eksempel på det jeg mener.',
  'Se {x}.',
  'For eksempel: {x} – der kunne vi bestemt selv.',
  'Det gjelder {x} (sendt kl. 14.30 den 3. mars).',
  'Hvorfor må {x} innom tre ledere først?',
  'Kontakt gjerne {x}! Da får du høre hvordan det var.',
  'Har du sett {x}? Det lå i køen i 12 dager.',
  'Leiaren bad om {x}; det tok ein halv dag.',
  'We had to wait for {x} before anything could happen.',
  'Someone sent me {x} yesterday, and I did not know what to do.',
  '«{x}» sto det i notatet.',
  'Vi er 14 på teamet og brukte to timer på {x} i går.',
  'Kva gjer vi med {x}?\nEg veit ikkje.',
  'Notat:\n{x}\nMvh teamet',
  'Den eine gongen var det {x} som stoppa oss, den andre gongen var det rutinen.',
  'Møtet om {x}, 15 minutter, ble flyttet.',
  'Det er 3 grunner til at {x} ble liggende.',
]

/** Telephones also stand after the word for them. */
export const telephoneSentences: readonly string[] = [
  'Ring meg på {x} hvis du lurer.',
  'Tlf. {x} hele dagen.',
  'Mobil: {x}',
  'Han ringte fra {x} i går.',
]

/** Streets after the words for living somewhere. */
export const streetSentences: readonly string[] = [
  'Hun bor i {x} og kommer seg ikke til kontoret.',
  'Adressen er {x}.',
  'Vi drog på heimebesøk i {x} utan å ha spurt nokon.',
]

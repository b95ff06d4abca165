import type { Language } from "../../../domain/core/display-settings.ts";

/** Words of sessions that never were. */
export interface TalkWords {
  readonly first: string;
  readonly firstStep: string;
  readonly hearing: string;
  readonly hearingStep: string;
  readonly hearingAdded: string;
  readonly shorter: string;
  readonly house: string;
  readonly sealed: string;
  readonly crisis: string;
  readonly crisisStep: string;
  readonly papers: string;
  readonly papersStep: string;
  readonly along: string;
  readonly others: string;
  readonly chinese: string;
  readonly arabic: string;
  readonly mistake: string;
  readonly mistakeWhy: string;
}

export const talkWords: Readonly<Record<Language, TalkWords>> = {
  en: {
    first: `What the person brought
“I dreamed of the flat again, but this time the door was open.” Sleeps about six hours, wakes at four and then listens to the street. Proud of the cake for the birthday of a housemate, and wants to show it to the baker where the trial week will be.

What we worked on
How to fall asleep again: the lamp, the radio turned low, the list of what is different now. We read aloud the letter of the language school and wrote the answer together. She asked what happens with her wages while the case goes on; I said what I know, and that the lawyer will explain the rest.

What we agreed
She writes down three questions for the lawyer. I ask for a woman who interprets.`,
    firstStep: "Three questions for the lawyer, by Friday",
    hearing: `What was explained, and understood
What a confrontation is, who sits where, that she may stop, ask for water, or not answer. That nobody decides for her.

What the person asked and decided
“Will he look at me?” We drew the room. She would like the lawyer to explain once more what she may refuse to say. She has not decided whether she wants to be in the same room, and need not today.

What is to be prepared
We practised stopping: a hand on the table, and we pause.`,
    hearingStep: "Call the lawyer about the second room",
    shorter: "The lawyer had to leave a quarter of an hour earlier.",
    hearingAdded:
      "The lawyer has called back: a second room with a screen can be asked for up to two days before. I have told her; she will sleep on it.",
    house:
      "The evenings are hard this week: she would rather not be alone in the kitchen after ten. A cup of tea with whoever is on duty is enough. No questions, please.",
    sealed:
      "I keep thinking about what she did not say about the second flat. It is my guess, not her word; I note it so as not to ask it again by accident.",
    crisis: `What happened
Saw a car at the tram stop that she thinks she knows. Ran back, shaking, could not say a word for half an hour.

What we did
Sat with her, named five things in the room. Looked together out of the upper window: nobody there. Told the coordinator.

How safe it is now
She stays inside tonight; the way to school will be another one, with company, for two weeks.`,
    crisisStep: "Walk the other way to school together tomorrow at eight",
    papers: `What was asked
Where the passport is, and whether the embassy can be asked without the family hearing of it.

What was done
Read the form together. The embassy is not written to before the lawyer has answered.

What is still missing
Two photos, the birth certificate.`,
    papersStep: "Photos on Tuesday",
    along:
      "Town hall, second floor, forty minutes of waiting. He spoke himself, in French, and asked the clerk to repeat. On the way back: “Today I did not need you.” It made us both laugh.",
    others: "an intern of the town hall",
    chinese:
      "她说：“我想学做面包。” We looked for the word for sourdough together. 她昨天给妹妹写了信，没有寄出。She will tell me when she wants to post it.",
    arabic:
      "قالت: «أريد أن أنام بدون خوف». We spoke about the night, and what helps: the light in the corridor, and knowing who is on duty.",
    mistake: "Spoke about the course that begins in May, and about the bus.",
    mistakeWhy: "This was another resident. It stands in the right file now.",
  },
  fr: {
    first: `Ce que la personne a apporté
« J’ai encore rêvé de l’appartement, mais cette fois la porte était ouverte. » Dort environ six heures, se réveille à quatre heures et écoute alors la rue. Fière du gâteau d’anniversaire d’une autre résidente, elle veut le montrer au boulanger chez qui se fera la semaine d’essai.

Ce que nous avons travaillé
Comment se rendormir : la lampe, la radio tout bas, la liste de ce qui est différent maintenant. Nous avons lu à voix haute la lettre de l’école de langues et écrit la réponse ensemble. Elle a demandé ce que devient son salaire pendant l’affaire ; j’ai dit ce que je sais, l’avocate expliquera le reste.

Ce que nous avons convenu
Elle note trois questions pour l’avocate. Je demande une femme comme interprète.`,
    firstStep: "Trois questions pour l’avocate, d’ici vendredi",
    hearing: `Ce qui a été expliqué et compris
Ce qu’est une confrontation, qui est assis où, qu’elle peut s’arrêter, demander de l’eau, ou ne pas répondre. Que personne ne décide à sa place.

Ce que la personne a demandé et décidé
« Est-ce qu’il va me regarder ? » Nous avons dessiné la salle. Elle voudrait que l’avocate explique encore une fois ce qu’elle peut refuser de dire. Elle n’a pas décidé si elle veut être dans la même salle, et ne le doit pas aujourd’hui.

Ce qui est à préparer
Nous avons exercé l’arrêt : une main sur la table, et nous faisons une pause.`,
    hearingStep: "Appeler l’avocate pour la deuxième salle",
    shorter: "L’avocate a dû partir un quart d’heure plus tôt.",
    hearingAdded:
      "L’avocate a rappelé : une deuxième salle avec un écran peut être demandée jusqu’à deux jours avant. Je le lui ai dit ; elle y réfléchit cette nuit.",
    house:
      "Les soirées sont difficiles cette semaine : elle préfère ne pas être seule à la cuisine après dix heures. Un thé avec la personne de service suffit. Pas de questions, s’il vous plaît.",
    sealed:
      "Je repense à ce qu’elle n’a pas dit du second appartement. C’est ma supposition, pas sa parole ; je la note pour ne pas reposer la question par mégarde.",
    crisis: `Ce qui s’est passé
A vu à l’arrêt du tram une voiture qu’elle croit connaître. Est revenue en courant, tremblante, sans pouvoir parler pendant une demi-heure.

Ce que nous avons fait
Restée assise avec elle, nommé cinq choses de la pièce. Regardé ensemble par la fenêtre du haut : personne. Averti la coordination.

La sécurité maintenant
Elle reste à l’intérieur ce soir ; pendant deux semaines, un autre chemin vers l’école, accompagnée.`,
    crisisStep: "Faire ensemble l’autre chemin vers l’école, demain à huit heures",
    papers: `Ce qui était demandé
Où est le passeport, et si l’on peut s’adresser à l’ambassade sans que la famille l’apprenne.

Ce qui a été fait
Lu le formulaire ensemble. On n’écrit pas à l’ambassade avant la réponse de l’avocate.

Ce qui manque encore
Deux photos, l’acte de naissance.`,
    papersStep: "Les photos mardi",
    along:
      "Maison communale, deuxième étage, quarante minutes d’attente. Il a parlé lui-même, en français, et a demandé à l’employé de répéter. Au retour : « Aujourd’hui, je n’ai pas eu besoin de vous. » Nous avons bien ri.",
    others: "une stagiaire de la commune",
    chinese:
      "她说：“我想学做面包。” Nous avons cherché ensemble le mot « levain ». 她昨天给妹妹写了信，没有寄出。Elle me dira quand elle voudra la poster.",
    arabic:
      "قالت: «أريد أن أنام بدون خوف». Nous avons parlé de la nuit et de ce qui aide : la lumière du couloir, et savoir qui est de service.",
    mistake: "Parlé du cours qui commence en mai, et du bus.",
    mistakeWhy: "C’était une autre personne. C’est maintenant dans le bon dossier.",
  },
  nl: {
    first: `Wat de persoon meebracht
“Ik droomde weer van het appartement, maar deze keer stond de deur open.” Slaapt een zestal uur, wordt om vier uur wakker en luistert dan naar de straat. Trots op de verjaardagstaart voor een huisgenote, en wil die laten zien aan de bakker bij wie de proefweek zal zijn.

Waaraan we werkten
Hoe weer in slaap te vallen: de lamp, de radio zacht, de lijst van wat nu anders is. We lazen de brief van de taalschool luidop en schreven samen het antwoord. Ze vroeg wat er met haar loon gebeurt terwijl de zaak loopt; ik zei wat ik weet, de advocaat legt de rest uit.

Wat we afspraken
Ze schrijft drie vragen voor de advocaat op. Ik vraag een vrouw als tolk.`,
    firstStep: "Drie vragen voor de advocaat, tegen vrijdag",
    hearing: `Wat uitgelegd en begrepen werd
Wat een confrontatie is, wie waar zit, dat ze mag stoppen, water vragen of niet antwoorden. Dat niemand in haar plaats beslist.

Wat de persoon vroeg en besliste
“Zal hij naar mij kijken?” We tekenden de zaal. Ze wil dat de advocaat nog eens uitlegt wat ze mag weigeren te zeggen. Of ze in dezelfde zaal wil zitten, heeft ze niet beslist, en dat hoeft vandaag niet.

Wat nog voorbereid moet worden
We oefenden het stoppen: een hand op tafel, en we pauzeren.`,
    hearingStep: "De advocaat bellen over de tweede zaal",
    shorter: "De advocaat moest een kwartier vroeger weg.",
    hearingAdded:
      "De advocaat heeft teruggebeld: een tweede zaal met een scherm kan tot twee dagen vooraf gevraagd worden. Ik heb het haar gezegd; ze slaapt er een nacht over.",
    house:
      "De avonden zijn moeilijk deze week: na tien uur is ze liever niet alleen in de keuken. Een kop thee met wie dienst heeft, volstaat. Geen vragen, alstublieft.",
    sealed:
      "Ik blijf denken aan wat ze niet zei over het tweede appartement. Het is mijn vermoeden, niet haar woord; ik noteer het om het niet per ongeluk opnieuw te vragen.",
    crisis: `Wat er gebeurde
Zag aan de tramhalte een auto die ze meent te kennen. Liep bevend terug en kon een half uur niets zeggen.

Wat we deden
Bij haar gezeten, vijf dingen in de kamer benoemd. Samen uit het bovenste raam gekeken: niemand. De coördinatie verwittigd.

Hoe veilig het nu is
Ze blijft vanavond binnen; twee weken lang een andere weg naar school, met gezelschap.`,
    crisisStep: "Morgen om acht uur samen de andere weg naar school lopen",
    papers: `Wat gevraagd werd
Waar het paspoort is, en of men de ambassade kan aanspreken zonder dat de familie het hoort.

Wat gedaan werd
Samen het formulier gelezen. Er wordt niet naar de ambassade geschreven voor de advocaat geantwoord heeft.

Wat nog ontbreekt
Twee foto’s, de geboorteakte.`,
    papersStep: "Dinsdag de foto’s",
    along:
      "Gemeentehuis, tweede verdieping, veertig minuten wachten. Hij sprak zelf, in het Frans, en vroeg de bediende om te herhalen. Op de terugweg: “Vandaag had ik u niet nodig.” We moesten er allebei om lachen.",
    others: "een stagiaire van de gemeente",
    chinese:
      "她说：“我想学做面包。” We zochten samen het woord voor zuurdesem. 她昨天给妹妹写了信，没有寄出。Ze zegt het me als ze hem wil posten.",
    arabic:
      "قالت: «أريد أن أنام بدون خوف». We spraken over de nacht, en wat helpt: het licht in de gang, en weten wie dienst heeft.",
    mistake: "Over de cursus die in mei begint gesproken, en over de bus.",
    mistakeWhy: "Dit was iemand anders. Het staat nu in het juiste dossier.",
  },
};

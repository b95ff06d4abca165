import type { AgreementContent } from "../agreement.ts";

/** The house agreement as it comes with the program, in French. */
export const french: AgreementContent = {
  title: "Nos règles de la maison",
  opening:
    "Bienvenue. Vous êtes ici en sécurité, et c’est vous qui décidez de votre vie. Cette page dit ce que vous pouvez attendre de nous, et ce que nous vous demandons. Prenez votre temps. Posez toutes vos questions.",
  sections: [
    {
      topic: "address",
      title: "L’adresse reste entre nous",
      text: "Personne au-dehors ne peut savoir où est cette maison. C’est ce qui vous protège, vous et tous ceux qui vivent ici.\nNe dites l’adresse à personne : ni à la famille, ni aux amis, ni à un partenaire. Personne ne vous amène à la porte, personne ne vient vous y chercher. Nous convenons d’un lieu de rendez-vous, un peu plus loin.\nL’équipe ne dit pas l’adresse non plus. Après votre départ, elle reste secrète.",
    },
    {
      topic: "respect",
      title: "Nous nous respectons",
      text: "Ici vivent des personnes de nombreux pays. Chacune a son histoire et sa foi. Personne ne doit rien expliquer.\nVous avez droit au respect, de la part des autres et de l’équipe. Nous vous demandons la même chose. On ne crie pas, on ne menace pas, on ne frappe pas. Ce que vous entendez sur les autres reste dans la maison.",
    },
    {
      topic: "activities",
      title: "Les activités",
      text: "Chaque semaine, il y a des activités : un cours de langue, du sport, de la cuisine, une sortie. Elles aident à trouver son chemin et à rencontrer du monde.\nNous vous demandons d’y participer. Vous pouvez dire ce que vous aimeriez faire. Si un jour c’est trop, dites-le-nous.",
    },
    {
      topic: "breakfast",
      title: "Le petit-déjeuner ensemble",
      text: "Nous commençons la journée ensemble. Le petit-déjeuner est sur la table chaque matin. On le prépare à tour de rôle.\nDites-nous ce que vous ne mangez pas, pour votre santé ou votre foi. Nous en tenons compte.",
    },
    {
      topic: "cleaning",
      title: "Une maison propre, ensemble",
      text: "La cuisine, le salon et les salles de bain sont à nous tous. Chaque semaine, nous partageons les tâches de façon juste. La liste est dans la cuisine.\nSi vous êtes malade ou si vous avez un rendez-vous, dites-le. Quelqu’un d’autre aide, et vous aidez une autre fois.",
    },
    {
      topic: "room",
      title: "Votre chambre",
      text: "Votre chambre est votre endroit à vous. Nous frappons, et nous attendons votre réponse. Nous n’entrons sans vous que s’il y a un danger ou une réparation, et nous vous le disons.\nVous gardez votre chambre en ordre. On n’y fume pas et on n’y allume pas de bougies. Les autres n’entrent que si vous le voulez.",
    },
    {
      topic: "visits",
      title: "Les visites",
      text: "Comme l’adresse est secrète, personne ne peut vous rendre visite dans la maison. Vous pouvez voir des gens au-dehors.\nNous vous aidons à trouver un endroit calme et sûr. Votre avocat et les autres personnes qui vous aident vous voient à notre bureau.",
    },
    {
      topic: "phones",
      title: "Téléphone et localisation",
      text: "Vous gardez votre téléphone. Il est à vous, et nous ne le lisons pas.\nUn téléphone peut montrer où vous êtes. Alors nous regardons ensemble, à votre arrivée et quand vous le demandez : le partage de position est coupé, aussi dans les applications, les photos et les comptes partagés. Certaines applications, il vaut mieux les enlever. Nous expliquons comment cela marche.",
    },
    {
      topic: "photos",
      title: "Photos et réseaux sociaux",
      text: "Ne prenez pas de photos ni de vidéos dans la maison, au jardin ou dans la rue ici. Une fenêtre ou un arbre peut suffire pour trouver la maison.\nNe photographiez jamais les autres, et n’écrivez rien sur eux. Vous pouvez garder le contact sur les réseaux sociaux. Nous vous aidons à le faire sans danger.",
    },
    {
      topic: "night",
      title: "Le repos la nuit",
      text: "De 22 h à 7 h, la maison est calme, pour que tout le monde dorme.\nDites à l’équipe quand vous sortez, et à peu près quand vous rentrez. Si vous avez du retard, appelez : nous nous inquiétons. Si vous ne dormez pas, quelqu’un est là. Vous pouvez venir parler.",
    },
    {
      topic: "wrong",
      title: "Quand quelque chose ne va pas",
      text: "Cela arrive à tout le monde. D’abord, nous parlons. Nous écoutons ce qui s’est passé, et ce qui a été difficile pour vous.\nEnsemble, nous cherchons comment réparer. Seulement si cela n’aide pas, ou si quelqu’un est en danger, nous décidons d’autre chose. Nous disons toujours pourquoi. Une personne seule ne décide jamais si vous pouvez rester.",
    },
    {
      topic: "complaints",
      title: "Si vous n’êtes pas d’accord",
      text: "Vous pouvez vous plaindre de tout : de la maison, d’une personne, de l’équipe, d’une décision. Vous pouvez le dire ou l’écrire, dans votre langue.\nVous choisissez à qui. Personne ne peut vous traiter moins bien à cause de cela. Vous recevez une réponse, et nous vous disons pour quel jour.",
    },
  ],
  closing:
    "Vous pouvez relire cette page quand vous voulez, et nous demander d’y changer quelque chose. Quand vous partirez, nous relirons ensemble ce qui concerne l’adresse. Nous sommes heureux que vous soyez là.",
  words: {
    now: "Ce que vous pouvez faire maintenant",
    notYet: "Ce qui viendra plus tard",
    readAloud: "Lu à voix haute avec vous en",
    signedOn: "Signé le",
  },
};

import type { AgreementContent } from "../agreement.ts";

/** The house agreement as it comes with the program, in English. */
export const english: AgreementContent = {
  title: "Our house agreement",
  opening:
    "Welcome. You are safe here, and you decide about your own life. This page says what you can expect from us, and what we ask of you. Take your time. Ask as much as you like.",
  sections: [
    {
      topic: "address",
      title: "The address stays between us",
      text: "Nobody outside may know where this house is. This keeps you safe, and everybody who lives here.\nDo not tell the address to anyone: not to family, not to friends, not to a partner. Let nobody bring you to the door or fetch you here. We agree on a place to meet, a little further away.\nThe team does not tell the address either. After you have left, it stays a secret too.",
    },
    {
      topic: "respect",
      title: "We respect each other",
      text: "People from many countries live here. Everyone has a different story and a different faith. Nobody has to explain anything.\nYou have the right to be treated with respect, by residents and by the team. We ask the same of you. We do not shout, threaten or hit. What you hear about others stays in the house.",
    },
    {
      topic: "activities",
      title: "Things to do",
      text: "Every week there are activities: a language lesson, sport, cooking, an outing. They help you to find your way and to meet people.\nWe ask you to take part. You can say what you would like to do. If it is too much on some day, tell us.",
    },
    {
      topic: "breakfast",
      title: "Breakfast together",
      text: "We begin the day together. Breakfast is on the table every morning. Residents prepare it in turns.\nTell us what you do not eat, because of your health or your faith. We take care of it.",
    },
    {
      topic: "cleaning",
      title: "We keep the house clean together",
      text: "The kitchen, the living room and the bathrooms belong to all of us. Each week we share the tasks fairly. The list hangs in the kitchen.\nIf you are ill or have an appointment, say so. Somebody else will help, and you help another time.",
    },
    {
      topic: "room",
      title: "Your own room",
      text: "Your room is your place. We knock, and we wait for your answer. We come in without you only when there is danger or something has to be repaired, and we tell you.\nYou keep your room tidy. Please do not smoke or light candles in it. Other residents come in only if you wish.",
    },
    {
      topic: "visits",
      title: "Visits",
      text: "Because the address is a secret, nobody can visit you in the house. You can meet people outside.\nWe help you to find a quiet and safe place. Your lawyer and other helpers see you at our office.",
    },
    {
      topic: "phones",
      title: "Telephone and location",
      text: "You keep your telephone. It is yours, and we do not read it.\nA telephone can show where you are. So we look together, when you arrive and when you ask: location sharing is off, also in apps, in photos and in shared accounts. Some apps are better removed. We explain how it works.",
    },
    {
      topic: "photos",
      title: "Photos and social media",
      text: "Please take no photos or films in the house, in the garden or in the street here. A window or a tree can be enough to find the house.\nNever take a picture of other residents, and do not write about them. You can stay in touch with people on social media. We help you to do it safely.",
    },
    {
      topic: "night",
      title: "Rest at night",
      text: "From 22:00 until 7:00 it is quiet in the house, so that everybody can sleep.\nTell the team when you go out, and roughly when you will be back. If you are later, please call: we worry. If you cannot sleep, somebody is there. You can come and talk.",
    },
    {
      topic: "wrong",
      title: "When something goes wrong",
      text: "Something goes wrong for everybody now and then. First we talk. We listen to what happened, and to what was hard for you.\nTogether we look for a way to put it right. Only if that does not help, or if somebody is in danger, do we decide on something more. We always say why. Whether you may stay is never decided by one person alone.",
    },
    {
      topic: "complaints",
      title: "If you are not satisfied",
      text: "You may complain about anything: the house, a resident, the team, a decision. You can say it or write it, in your own language.\nYou choose to whom. Nobody may treat you worse because of it. You get an answer, and we tell you by which day.",
    },
  ],
  closing:
    "You may read this again at any time, and you may ask us to change something. When you leave, we read together once more the part about the address. We are glad that you are here.",
  words: {
    now: "What you can do now",
    notYet: "What not yet",
    readAloud: "Read aloud with you in",
    signedOn: "Signed on",
  },
};

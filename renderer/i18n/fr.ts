import admit from "./fr/admit.json";
import common from "./fr/common.json";
import errors from "./fr/errors.json";
import firstRun from "./fr/first-run.json";
import frame from "./fr/frame.json";
import house from "./fr/house.json";
import person from "./fr/person.json";
import settings from "./fr/settings.json";
import today from "./fr/today.json";
import vocab from "./fr/vocab.json";

export const words = {
  admit,
  common,
  errors,
  "first-run": firstRun,
  frame,
  house,
  person,
  settings,
  today,
  vocab,
};

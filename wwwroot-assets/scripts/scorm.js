// Runs inside a package's frame, which belongs to no origin: puts the API where the package looks for it, and reports to the address that it was given.
import { Scorm12API } from "scorm-again/scorm12";
import { Scorm2004API } from "scorm-again/scorm2004";

const { standard, report, data } = self.scormStart;
delete self.scormStart;

let number = 0;
const settings = {
  autocommit: true,
  autocommitSeconds: 2,
  lmsCommitUrl: report,
  commitRequestDataType: "text/plain;charset=UTF-8", // a type that a frame of no origin may send without asking first
  dataCommitFormat: "flattened",
  renderCommonCommitFields: true,
  alwaysSendTotalTime: true,
  mastery_override: true,
  requestHandler: (commit) => ({ ...commit, number: ++number }),
};
const api = standard === "Scorm12" ? new Scorm12API(settings) : new Scorm2004API(settings);
api.loadFromFlattenedJSON(data);
if (standard === "Scorm12") self.API = api;
else self.API_1484_11 = api;

// What the package asks of the page around it, once its last report has arrived: the page decides where that leads.
let asked = null;
const ask = (request, target = "") => {
  asked = { scorm: request, target };
  setTimeout(tell, 4000); // a report that fails must hold nobody back
};
const tell = () => {
  if (asked) parent.postMessage(asked, "*");
  asked = null;
};
api.on("CommitSuccess", tell);
if (standard === "Scorm12") api.on("LMSFinish", () => ask("finished"));
else {
  api.on("Terminate", () => ask("finished"));
  for (const [event, request] of [["Next", "continue"], ["Previous", "previous"], ["Exit", "exit"], ["ExitAll", "exit"], ["Abandon", "exit"], ["AbandonAll", "exit"]])
    api.on(`Sequence${event}`, () => ask(request));
  for (const event of ["SequenceChoice", "SequenceJump"]) api.on(event, (_, target) => ask("choice", target));
}

// Leaving kills a request in flight, and browsers no longer promise the event in which packages used to finish.
addEventListener("pagehide", () => {
  if (api.isInitialized()) navigator.sendBeacon(report, JSON.stringify({ ...api.renderCommitObject(false, true), number: ++number }));
});

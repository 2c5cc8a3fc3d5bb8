// htmx, without evaluated code (the content security policy would refuse it anyway) and only towards our own address.
import htmx from "htmx.org/dist/htmx.esm.js";

Object.assign(htmx.config, { mode: "same-origin", history: true, includeIndicatorCSS: false });
document.addEventListener("htmx:after:swap", (event) => {
  const place = event.detail?.ctx?.target ?? event.target;
  (place.isConnected ? place : document.body).dispatchEvent(new CustomEvent("rm:swapped", { bubbles: true }));
});
export default htmx;

const worker = new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module' });
const said = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});

globalThis.readAll = (articles) => {
  worker.postMessage(articles);
  return said;
};

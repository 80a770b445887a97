/** The light build has the face of the whole one, and brings no words of its own about it. */
declare module 'hls.js/light' {
  import Hls from 'hls.js'
  export default Hls
}

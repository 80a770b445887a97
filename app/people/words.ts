import { defineWords } from '#app/web/words.tsx'

export const words = defineWords({
  id: {
    signIn: 'Masuk',
    signInIntro: 'Belajar sedikit demi sedikit, di sela pekerjaan Anda.',
    login: 'Surel atau NIP',
    password: 'Kata sandi',
    forgotPassword: 'Lupa kata sandi?',
    demoTitle: 'Sekadar mencoba?',
    demoIntro: 'Masuklah sebagai salah satu tokoh contoh; semua data di sini contoh belaka.',
    demoChoose: 'Pilih tokoh contoh',
    'refused.wrongLogin': 'Surel, NIP, atau kata sandi belum cocok. Periksa lagi, lalu coba sekali lagi.',
    'refused.tooManyTries':
      'Sudah terlalu sering dicoba. Akun Anda aman. Tunggu sekitar 15 menit, lalu coba lagi.',
  },
  en: {
    signIn: 'Sign in',
    signInIntro: 'Learn a little at a time, in between your work.',
    login: 'E-mail or NIP',
    password: 'Password',
    forgotPassword: 'Forgotten your password?',
    demoTitle: 'Only trying?',
    demoIntro: 'Sign in as one of the sample people; everything here is made up.',
    demoChoose: 'Choose a sample person',
    'refused.wrongLogin': 'E-mail, NIP or password do not match yet. Check them and try once more.',
    'refused.tooManyTries':
      'There were too many tries. Your account is safe. Wait about 15 minutes, then try again.',
  },
})
